package io.petrigraph.runtime.commit;

import io.petrigraph.log.LogContext;
import io.petrigraph.scheduler.PlanContext;
import java.util.function.LongSupplier;

/**
 * How an engine of several partitions is opened.
 *
 * @param partitions from 1; one alone needs none of this, but may be played in
 * @param ringLengthSlots events that may wait for a partition: a power of two from 2
 * @param batchLimit events, and messages of each peer, in one round of a duty cycle
 * @param cascadeLimit eager firings that one event may cause
 * @param attemptLimit attempts of one event after which it holds all partitions
 * @param segmentLengthBytes the length of new log segments
 * @param isForced true where an outcome waits for the power-safe log
 * @param clock the time that records carry, in nanoseconds
 */
public record PartitionSettings(
        int partitions,
        int ringLengthSlots,
        int batchLimit,
        int cascadeLimit,
        int attemptLimit,
        int segmentLengthBytes,
        boolean isForced,
        LongSupplier clock) {
    /** Attempts after which an event holds everything. */
    public static final int DEFAULT_ATTEMPT_LIMIT = 3;

    /** A bound on partitions. */
    public static final int MAX_PARTITIONS = PlanContext.MAX_PARTITIONS;

    private static final int DEFAULT_RING_LENGTH_SLOTS = 8192;
    private static final int DEFAULT_BATCH_LIMIT = 256;
    private static final int DEFAULT_CASCADE_LIMIT = 100_000;

    /** That many partitions, and for the rest what is usual. */
    public static PartitionSettings of(int partitions, LongSupplier clock) {
        return new PartitionSettings(
                partitions,
                DEFAULT_RING_LENGTH_SLOTS,
                DEFAULT_BATCH_LIMIT,
                DEFAULT_CASCADE_LIMIT,
                DEFAULT_ATTEMPT_LIMIT,
                LogContext.DEFAULT_SEGMENT_LENGTH_BYTES,
                false,
                clock);
    }

    public PartitionSettings {
        if (partitions < 1 || partitions > MAX_PARTITIONS) {
            throw new IllegalArgumentException(
                    "there are 1 to " + MAX_PARTITIONS + " partitions: partitions=" + partitions);
        }
    }
}
