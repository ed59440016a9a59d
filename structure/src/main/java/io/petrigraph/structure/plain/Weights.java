package io.petrigraph.structure.plain;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A count for each of some places, never zero, places in rising order. Immutable; safe for any thread. */
public final class Weights {
    /** No place. */
    public static final Weights NONE = new Weights(new TreeMap<>());

    private final int[] places;
    private final long[] counts;

    private Weights(SortedMap<Integer, Long> sum) {
        places = new int[sum.size()];
        counts = new long[sum.size()];
        int i = 0;
        for (Map.Entry<Integer, Long> entry : sum.entrySet()) {
            places[i] = entry.getKey();
            counts[i++] = entry.getValue();
        }
    }

    /** The counts of a map from place to count; zeros are left out. */
    public static Weights of(SortedMap<Integer, Long> sum) {
        SortedMap<Integer, Long> some = new TreeMap<>(sum);
        some.values().removeIf(count -> count == 0);
        return some.isEmpty() ? NONE : new Weights(some);
    }

    /** The number of places. */
    public int size() {
        return places.length;
    }

    /** The {@code i}-th place. */
    public int place(int i) {
        return places[i];
    }

    /** The count of the {@code i}-th place. */
    public long count(int i) {
        return counts[i];
    }

    /** The count of a place; 0 where it is none of these. */
    public long countOf(int place) {
        int i = Arrays.binarySearch(places, place);
        return i < 0 ? 0 : counts[i];
    }

    /** A fresh array of the places. */
    public int[] places() {
        return places.clone();
    }

    /** {@code this - other}; ArithmeticException where a count overflows. */
    public Weights minus(Weights other) {
        SortedMap<Integer, Long> sum = new TreeMap<>();
        for (int i = 0; i < places.length; i++) {
            sum.put(places[i], counts[i]);
        }
        for (int i = 0; i < other.places.length; i++) {
            sum.merge(other.places[i], Math.negateExact(other.counts[i]), Math::addExact);
        }
        return of(sum);
    }

    /** The larger count of each place. */
    public Weights max(Weights other) {
        if (other.places.length == 0) {
            return this;
        }
        SortedMap<Integer, Long> larger = new TreeMap<>();
        for (int i = 0; i < places.length; i++) {
            larger.put(places[i], counts[i]);
        }
        for (int i = 0; i < other.places.length; i++) {
            larger.merge(other.places[i], other.counts[i], Math::max);
        }
        return of(larger);
    }

    /** The weighted sum over a marking; ArithmeticException where it overflows. */
    public long times(Counts marking) {
        long sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(counts[i], marking.of(places[i])));
        }
        return sum;
    }

    /** How many tokens lie in a plain place. */
    @FunctionalInterface
    public interface Counts {
        long of(int place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights
                && Arrays.equals(places, weights.places)
                && Arrays.equals(counts, weights.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            text.append(i == 0 ? "" : " + ").append(counts[i]).append("*p").append(places[i]);
        }
        return text.toString();
    }
}
