package io.petrigraph.benchmarks;

import java.util.Arrays;

/**
 * The middle and the ends of what several forks measured.
 *
 * @param median the middle value, or the mean of the two middle ones
 * @param min the least
 * @param max the greatest
 */
record Spread(double median, double min, double max) {
    /** The spread of at least one value. */
    static Spread of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured: run at least one round, values=0");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The spread of ours over baseline, fork by fork. */
    static Spread ofRatios(double[] ours, double[] baseline) {
        double[] ratios = new double[ours.length];
        for (int pair = 0; pair < ratios.length; pair++) {
            ratios[pair] = ours[pair] / baseline[pair];
        }
        return of(ratios);
    }
}
