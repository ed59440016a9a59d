package io.petrigraph.benchmarks;

import io.petrigraph.benchmarks.AllocationProbe.Allocation;
import java.util.Locale;

/** The lines that a person or a program reads at the end. */
final class Report {
    private static final String RATE_UNIT = "events/s";

    private Report() {}

    /** One comparison of rates: medians over forks, and the spread of the pairwise ratios. */
    static String rates(Comparison comparison, double[] ours, double[] baseline, boolean json) {
        double oursMedian = Spread.of(ours).median();
        double baselineMedian = Spread.of(baseline).median();
        Spread ratio = Spread.ofRatios(ours, baseline);
        if (json) {
            return String.format(
                    Locale.ROOT,
                    "{\"name\":\"%s\",\"ours\":%.0f,\"baseline\":%.0f,\"ratio\":%.4f,\"min\":%.4f,\"max\":%.4f,"
                            + "\"unit\":\"%s\"}",
                    comparison.name(),
                    oursMedian,
                    baselineMedian,
                    ratio.median(),
                    ratio.min(),
                    ratio.max(),
                    RATE_UNIT);
        }
        return String.format(
                Locale.ROOT,
                "%-34s ratio %7.3f (min %.3f, max %.3f, %d pairs)   %s: %,.0f %s   %s: %,.0f %s",
                comparison.name(),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                ours.length,
                comparison.ours(),
                oursMedian,
                RATE_UNIT,
                comparison.baseline(),
                baselineMedian,
                RATE_UNIT);
    }

    /** What one side of a comparison allocates. */
    static String allocation(Comparison comparison, Comparison.Side side, Allocation allocation, boolean json) {
        String form = json
                ? "{\"name\":\"%s\",\"contender\":\"%s\",\"stream\":\"%s\",\"caller\":%.4f,\"others\":%.4f,"
                        + "\"unit\":\"%s\"}"
                : "%-34s %s on %s: calling thread %.4f, others %.4f %s";
        return String.format(
                Locale.ROOT,
                form,
                comparison.name(),
                side.contender(),
                side.stream(),
                allocation.callerBytesPerEvent(),
                allocation.othersBytesPerEvent(),
                Allocation.UNIT);
    }
}
