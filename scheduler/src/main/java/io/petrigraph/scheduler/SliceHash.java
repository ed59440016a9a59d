package io.petrigraph.scheduler;

/**
 * The one function that says in which slice a key lies. It is part of no file: a log replays under any slices. It is fixed
 * all the same, so that two machines, and a plan and the engine that follows it, agree:
 *
 * <pre>
 *   mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15      the high bits depend on all bits of the key
 *   slice = ((mixed >>> 33) * slices) >>> 31               the high 31 bits, scaled to 0..slices-1
 * </pre>
 */
public final class SliceHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private SliceHash() {}

    /** The slice of a key, from 0 to below {@code slices}. */
    public static int slice(long key, int slices) {
        long mixed = (key ^ (key >>> 32)) * MULTIPLIER;
        return (int) (((mixed >>> 33) * slices) >>> 31);
    }
}
