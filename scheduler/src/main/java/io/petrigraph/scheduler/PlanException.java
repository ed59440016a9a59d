package io.petrigraph.scheduler;

/** A plan cannot be made as asked, or does not keep its limits. The message names the place and the cure. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message that ends in {@code name=value}. */
    public PlanException(String message) {
        super(message);
    }
}
