package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.benchmarks.AllocationProbe.Allocation;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Comparison COMPARISON = Comparison.of("a-b", "arrays", "objects", "orders");
    private static final double[] OURS = {4_000_000, 9_000_000, 1_000_000};
    private static final double[] BASELINE = {2_000_000, 3_000_000, 2_000_000};

    @Test
    void shouldWriteOneObjectWhenJson() {
        assertEquals(
                "{\"name\":\"a-b\",\"ours\":4000000,\"baseline\":2000000,\"ratio\":2.0000,\"min\":0.5000,"
                        + "\"max\":3.0000,\"unit\":\"events/s\"}",
                Report.rates(COMPARISON, OURS, BASELINE, true));
    }

    @Test
    void shouldNameBothSidesWhenText() {
        assertEquals(
                "a-b                                ratio   2.000 (min 0.500, max 3.000, 3 pairs)   "
                        + "arrays on orders: 4,000,000 events/s   objects on orders: 2,000,000 events/s",
                Report.rates(COMPARISON, OURS, BASELINE, false));
    }

    @Test
    void shouldWriteOneObjectForEachSideWhenAllocationIsJson() {
        assertEquals(
                "{\"name\":\"a-b\",\"contender\":\"objects\",\"stream\":\"orders\",\"caller\":71.5000,"
                        + "\"others\":0.0000,\"unit\":\"B/event\"}",
                Report.allocation(COMPARISON, COMPARISON.baseline(), new Allocation(71.5, 0), true));
    }
}
