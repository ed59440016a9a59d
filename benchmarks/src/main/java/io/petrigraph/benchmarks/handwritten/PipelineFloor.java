package io.petrigraph.benchmarks.handwritten;

import com.lmax.disruptor.RingBuffer;
import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The pipeline without a state: the writer appends the bytes of each event that the stream predicts to commit, and nobody is
 * answered. Nothing that keeps the pipeline's promises can be faster.
 *
 * <p>{@link #run} belongs to the caller; {@code log} and {@code nextSequence} to the writer until it ended.
 */
final class PipelineFloor implements Contender {
    /** The type of an event that leaves no bytes. */
    private static final int REFUSED = -1;

    private final EventStream stream;
    private final int[] types;
    private final SegmentedLog log;
    private final WriterThread writer;
    private long nextSequence;

    PipelineFloor(EventStream stream, Path directory, int segmentLengthBytes) {
        this.stream = stream;
        this.types = new int[stream.length()];
        for (int row = 0; row < types.length; row++) {
            types[row] = stream.valid(row) ? stream.type(row) : REFUSED;
        }
        this.log = new SegmentedLog(directory, stream, segmentLengthBytes);
        this.writer = new WriterThread("floor-writer", this::onEvent);
    }

    @Override
    public long run() {
        RingBuffer<EventSlot> ring = writer.ring();
        long last = -1;
        for (int row = 0; row < types.length; row++) {
            while (!ring.hasAvailableCapacity(1)) {
                writer.idle();
            }
            last = ring.next();
            ring.get(last).set(types[row], stream.a(row), stream.b(row), stream.c(row));
            ring.publish(last);
        }
        while (writer.handledSequence() < last) {
            writer.idle();
        }
        return nextSequence;
    }

    /** Writer: logs what would have committed. */
    private void onEvent(EventSlot slot, long claimed, boolean endOfBatch) {
        if (slot.type != REFUSED) {
            log.append(nextSequence++, slot.type, slot.a, slot.b, slot.c);
        }
    }

    @Override
    public OptionalLong checksum() {
        return OptionalLong.empty();
    }

    @Override
    public List<Thread> threads() {
        return List.of(writer.thread());
    }

    @Override
    public void close() {
        writer.close();
        log.delete();
    }
}
