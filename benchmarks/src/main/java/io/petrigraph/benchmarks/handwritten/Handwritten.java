package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import java.nio.file.Path;

/** Launches the hand-written contenders; each has the shape of {@link Contender.Launcher}. */
public final class Handwritten {
    private Handwritten() {}

    /** Objects in hash maps, no log. */
    public static Contender objects(EventStream stream, Path directory) {
        return new InMemory(stream, objectsOf(stream));
    }

    /** Columns by dense id, no log; random ids are interned. */
    public static Contender arrays(EventStream stream, Path directory) {
        return new InMemory(stream, arraysOf(stream));
    }

    /** Ring, single writer of objects in hash maps, log, outcomes received. */
    public static Contender pipeline(EventStream stream, Path directory) {
        return new Pipeline(stream, directory, objectsOf(stream), SegmentedLog.DEFAULT_SEGMENT_LENGTH_BYTES);
    }

    /** Ring, single writer of columns, log, outcomes received. */
    public static Contender pipelineArrays(EventStream stream, Path directory) {
        return new Pipeline(stream, directory, arraysOf(stream), SegmentedLog.DEFAULT_SEGMENT_LENGTH_BYTES);
    }

    /** Ring, single writer of the log alone. */
    public static Contender floor(EventStream stream, Path directory) {
        return new PipelineFloor(stream, directory, SegmentedLog.DEFAULT_SEGMENT_LENGTH_BYTES);
    }

    static WorkloadState objectsOf(EventStream stream) {
        return switch (stream.workload()) {
            case ORDERS -> new OrdersObjects(stream);
            case TRANSFER -> new TransferObjects(stream);
        };
    }

    static WorkloadState arraysOf(EventStream stream) {
        return switch (stream.workload()) {
            case ORDERS -> stream.denseIds() ? new OrdersArrays(stream) : new OrdersInterned(stream);
            case TRANSFER -> new TransferArrays(stream);
        };
    }
}
