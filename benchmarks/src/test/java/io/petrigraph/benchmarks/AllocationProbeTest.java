package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.benchmarks.AllocationProbe.Allocation;
import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllocationProbeTest {
    private static final EventStream STREAM =
            StreamSpec.parse("orders,events=100000").draw();
    private static final int RUNS = 5;
    /** The first events of a run may still allocate a few objects of the ring's own. */
    private static final double NOTHING_BYTES_PER_EVENT = 0.05;

    @Test
    void shouldFindNothingWhenThePipelineKeepsColumns() throws IOException {
        Allocation allocation = AllocationProbe.measure(Contenders.named("pipeline-arrays"), STREAM, RUNS);

        assertEquals(0, allocation.callerBytesPerEvent(), NOTHING_BYTES_PER_EVENT, allocation.toString());
        assertEquals(0, allocation.othersBytesPerEvent(), NOTHING_BYTES_PER_EVENT, allocation.toString());
    }

    @Test
    void shouldFindTheWritersObjectsWhenThePipelineKeepsObjects() throws IOException {
        Allocation allocation = AllocationProbe.measure(Contenders.named("pipeline"), STREAM, RUNS);

        assertEquals(0, allocation.callerBytesPerEvent(), NOTHING_BYTES_PER_EVENT, allocation.toString());
        assertTrue(allocation.othersBytesPerEvent() > 20, allocation.toString());
    }

    @Test
    void shouldFindTheCallersObjectsWhenThereIsNoWriter() throws IOException {
        Allocation allocation = AllocationProbe.measure(Contenders.named("objects"), STREAM, RUNS);

        assertTrue(allocation.callerBytesPerEvent() > 20, allocation.toString());
        assertEquals(0, allocation.othersBytesPerEvent());
    }

    /**
     * Accounts are all there at launch, so that the tables have their size. With a log the upkeep's thread makes a buffer of
     * zeros of 1 MiB for each segment, so two of them for these events.
     */
    @ParameterizedTest
    @CsvSource({"engine, 0.05", "engine-log, 3"})
    void shouldAllocateNothingWhenALaneRunsOverTablesThatHaveTheirSize(String contender, double others)
            throws IOException {
        EventStream transfers =
                StreamSpec.parse("transfer,events=1000000,accounts=1000").draw();

        Allocation allocation = AllocationProbe.measure(Contenders.named(contender), transfers, RUNS);

        assertEquals(0, allocation.callerBytesPerEvent(), NOTHING_BYTES_PER_EVENT, allocation.toString());
        assertEquals(0, allocation.othersBytesPerEvent(), others, allocation.toString());
    }

    @Test
    void shouldReadWhatItWroteWhenAForkPrintsIt() {
        Allocation allocation = new Allocation(0.25, 71.5);

        assertEquals(allocation, Allocation.parse(allocation.toString()));
    }
}
