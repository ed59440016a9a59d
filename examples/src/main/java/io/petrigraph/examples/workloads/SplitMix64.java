package io.petrigraph.examples.workloads;

/**
 * The SplitMix64 generator: 64 bits of state, one addition and one mix per draw, the same numbers on every JDK.
 *
 * <p>Belongs to one thread.
 */
public final class SplitMix64 {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts at {@code seed}: two generators of one seed draw the same numbers. */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** Draws the next 64 bits. */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /**
     * Draws a number from 0 (inclusive) to {@code bound} (exclusive).
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("nothing to draw from: give a bound of at least 1, bound=" + bound);
        }
        return (int) ((next() >>> 1) % bound);
    }

    /** The draw number {@code index} (from 0) of a generator that starts at {@code seed}; distinct for distinct indexes. */
    public static long at(long seed, long index) {
        return mix(seed + (index + 1) * GAMMA);
    }

    /** Spreads the bits of {@code value}; a bijection, so that distinct values stay distinct. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
