package io.petrigraph.runtime;

/** A verb of a scope that throws was refused; {@link #outcome} says why. Nothing was changed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // outcomes are records of strings and numbers
    private final Outcome outcome;

    public RefusedException(Outcome outcome) {
        super(outcome.message());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
