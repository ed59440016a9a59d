package io.petrigraph.runtime.marking;

/**
 * A decision looked at something that its partition does not hold. No failure: the step is undone and goes another way.
 * One instance serves for all, without a stack trace.
 */
public final class OutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The only one. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // it has neither a stack trace nor a cause
    public static final OutOfReach SIGNAL = new OutOfReach();

    private OutOfReach() {
        super("a decision looked at what its partition does not hold", null, false, false);
    }
}
