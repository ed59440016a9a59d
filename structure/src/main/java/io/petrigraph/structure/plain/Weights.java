package io.petrigraph.structure.plain;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongBinaryOperator;

/** A count for each of some places, never zero, places in rising order. Immutable; safe for any thread. */
public final class Weights {
    /** No place. */
    public static final Weights NONE = new Weights(new int[0], new long[0]);

    private final int[] places;
    private final long[] counts;

    private Weights(int[] places, long[] counts) {
        this.places = places;
        this.counts = counts;
    }

    /** The counts of a map from place to count; zeros are left out. */
    public static Weights of(SortedMap<Integer, Long> sum) {
        int[] places = new int[sum.size()];
        long[] counts = new long[sum.size()];
        int length = 0;
        for (Map.Entry<Integer, Long> entry : sum.entrySet()) {
            if (entry.getValue() != 0) {
                places[length] = entry.getKey();
                counts[length++] = entry.getValue();
            }
        }
        return of(places, counts, length);
    }

    private static Weights of(int[] places, long[] counts, int length) {
        return length == 0 ? NONE : new Weights(Arrays.copyOf(places, length), Arrays.copyOf(counts, length));
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
        return merge(other, Math::subtractExact);
    }

    /** {@code this + other}; ArithmeticException where a count overflows. */
    public Weights plus(Weights other) {
        return merge(other, Math::addExact);
    }

    /** The larger count of each place; both without negative counts. */
    public Weights max(Weights other) {
        return merge(other, Math::max);
    }

    private Weights merge(Weights other, LongBinaryOperator operator) {
        int[] allPlaces = new int[places.length + other.places.length];
        long[] allCounts = new long[allPlaces.length];
        int length = 0;
        int i = 0;
        int j = 0;
        while (i < places.length || j < other.places.length) {
            int mine = i < places.length ? places[i] : Integer.MAX_VALUE;
            int theirs = j < other.places.length ? other.places[j] : Integer.MAX_VALUE;
            long count = operator.applyAsLong(mine <= theirs ? counts[i++] : 0, theirs <= mine ? other.counts[j++] : 0);
            if (count != 0) {
                allPlaces[length] = Math.min(mine, theirs);
                allCounts[length++] = count;
            }
        }
        return of(allPlaces, allCounts, length);
    }

    /** True where this has at least as much of every place; both without negative counts. */
    public boolean covers(Weights other) {
        for (int i = 0; i < other.places.length; i++) {
            if (countOf(other.places[i]) < other.counts[i]) {
                return false;
            }
        }
        return true;
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
