package io.petrigraph.structure.linear;

import java.util.Arrays;

/**
 * Weights of places, and what each effect that is still to be cancelled adds to their weighted sum. Sparse; the greatest
 * common divisor of all weights is 1. Immutable.
 */
final class Row {
    private final int[] effects;
    private final long[] additions;
    private final int[] places;
    private final long[] weights;

    Row(int[] effects, long[] additions, int[] places, long[] weights) {
        this.effects = effects;
        this.additions = additions;
        this.places = places;
        this.weights = weights;
    }

    /** The number of effects that change the weighted sum: none, and it is an invariant. */
    int openEffects() {
        return effects.length;
    }

    int effect(int i) {
        return effects[i];
    }

    long addition(int i) {
        return additions[i];
    }

    /** What the effect adds to the weighted sum. */
    long additionOf(int effect) {
        int i = Arrays.binarySearch(effects, effect);
        return i < 0 ? 0 : additions[i];
    }

    /** The number of places that have a weight. */
    int size() {
        return places.length;
    }

    int place(int i) {
        return places[i];
    }

    long weight(int i) {
        return weights[i];
    }

    /** The bits of the places that have a weight, {@code words} words long. */
    long[] support(int words) {
        long[] bits = new long[words];
        for (int place : places) {
            bits[place >> 6] |= 1L << place;
        }
        return bits;
    }

    /** Its numbers: what combining it costs. */
    int length() {
        return effects.length + places.length;
    }

    /**
     * The sum {@code a * this + b * other} in which this effect adds nothing, {@code a} positive, divided by what all its
     * weights share. ArithmeticException where a number overflows.
     */
    Row cancel(Row other, int effect) {
        long mine = additionOf(effect);
        long theirs = other.additionOf(effect);
        long shared = gcd(mine, theirs);
        long a = Math.absExact(theirs) / shared;
        long b = Math.absExact(mine) / shared;
        long signed = (mine > 0) == (theirs > 0) ? -b : b;
        Sparse added = Sparse.sum(effects, additions, a, other.effects, other.additions, signed);
        Sparse weighted = Sparse.sum(places, weights, a, other.places, other.weights, signed);
        long divisor = 0;
        for (long weight : weighted.values) {
            divisor = gcd(divisor, weight);
        }
        if (divisor > 1) {
            divide(added.values, divisor);
            divide(weighted.values, divisor);
        }
        return new Row(added.indexes, added.values, weighted.indexes, weighted.values);
    }

    private static void divide(long[] values, long divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }

    static long gcd(long a, long b) {
        long x = Math.absExact(a);
        long y = Math.absExact(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** Indexes in rising order, each with a value that is not zero. */
    private static final class Sparse {
        private final int[] indexes;
        private final long[] values;

        private Sparse(int[] indexes, long[] values) {
            this.indexes = indexes;
            this.values = values;
        }

        static Sparse sum(int[] left, long[] leftValues, long a, int[] right, long[] rightValues, long b) {
            int[] indexes = new int[left.length + right.length];
            long[] values = new long[indexes.length];
            int n = 0;
            int i = 0;
            int j = 0;
            while (i < left.length || j < right.length) {
                int index = Math.min(
                        i < left.length ? left[i] : Integer.MAX_VALUE, j < right.length ? right[j] : Integer.MAX_VALUE);
                long value = 0;
                if (i < left.length && left[i] == index) {
                    value = Math.multiplyExact(a, leftValues[i++]);
                }
                if (j < right.length && right[j] == index) {
                    value = Math.addExact(value, Math.multiplyExact(b, rightValues[j++]));
                }
                if (value != 0) {
                    indexes[n] = index;
                    values[n++] = value;
                }
            }
            return new Sparse(Arrays.copyOf(indexes, n), Arrays.copyOf(values, n));
        }
    }
}
