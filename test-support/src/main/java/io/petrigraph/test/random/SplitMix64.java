package io.petrigraph.test.random;

import java.util.List;

/** The generator of Steele, Lea and Flood: 64 bits of state, one seed for one run. Not thread-safe. */
public final class SplitMix64 {
    private long state;

    public SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in {@code 0..bound-1}. */
    public int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** A number in {@code low..high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in that many of a hundred calls. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One element of a list that is not empty. */
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }
}
