package io.petrigraph.log.storage;

/**
 * Names one boot of one kernel. On the same boot no power was lost, so page cache is whole; {@link #UNKNOWN} is the same as
 * nothing, not even itself.
 */
public record BootId(long hi, long lo) {
    /** No kernel tells. */
    public static final BootId UNKNOWN = new BootId(0, 0);

    /** Whether certainly no power was lost between the two. */
    public boolean provesSameBoot(BootId other) {
        return !equals(UNKNOWN) && equals(other);
    }
}
