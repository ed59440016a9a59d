package io.petrigraph.runtime.commit;

/**
 * Who waits for an event. A caller may have several under way; {@code entry} says which, as it was given when the event was
 * put into its ring.
 */
public interface Caller {
    /**
     * The decision is taken, after all user code and just before its effect is kept: once, by the partition that decides.
     * False where the caller has given up; then nothing of the event stays.
     */
    boolean claim(long entry);

    /**
     * The event is decided, and its effect is ordered before whatever is decided from now on: by the home's thread, once. What
     * the same caller has ordered behind it may begin.
     */
    default void decided(long entry, boolean isRefused) {
        // nobody has ordered anything behind it
    }

    /** True where {@link #decided} was called for an earlier event of this caller. Any partition's thread. */
    default boolean isDecidedAcquire(long entry) {
        return true;
    }

    /** True where an earlier event of this caller, which is decided, was refused. Any partition's thread. */
    default boolean wasRefused(long entry) {
        return false;
    }

    /** Tells, behind the acknowledgement: by the home's thread, once. */
    void tell(long entry, Verdict verdict);
}
