package io.petrigraph.declare;

/** A defect of a script, found when its net is built: the message names the line, the cause and the cure. */
public final class DeclarationException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The message ends in {@code name=value}. */
    public DeclarationException(String message) {
        super(message);
    }
}
