package io.petrigraph.benchmarks.handwritten;

import com.lmax.disruptor.RingBuffer;
import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The hand-written pipeline: the caller publishes events into a ring, one writer applies them to its state and appends what
 * committed to its log, and the caller receives every outcome.
 *
 * <p>{@link #run} belongs to the caller; {@code state}, {@code log} and {@code nextSequence} to the writer until it ended.
 */
final class Pipeline implements Contender {
    /** Half the ring: the writer frees a batch's slots a moment after its outcomes show, and a claim must never block. */
    private static final int MAX_UNDER_WAY = WriterThread.RING_LENGTH_SLOTS / 2;

    private static final int BURST_EVENTS = 64;

    private final EventStream stream;
    private final WorkloadState state;
    private final SegmentedLog log;
    private final OutcomeRing outcomes = new OutcomeRing(WriterThread.RING_LENGTH_SLOTS);
    private final WriterThread writer;
    private long nextSequence;

    Pipeline(EventStream stream, Path directory, WorkloadState state, int segmentLengthBytes) {
        this.stream = stream;
        this.state = state;
        this.log = new SegmentedLog(directory, stream, segmentLengthBytes);
        this.writer = new WriterThread("pipeline-writer", this::onEvent);
    }

    @Override
    public long run() {
        RingBuffer<EventSlot> ring = writer.ring();
        OutcomeRing.Taker taker = outcomes.taker();
        int length = stream.length();
        int sent = 0;
        int received = 0;
        while (received < length) {
            int room = Math.min(length - sent, MAX_UNDER_WAY - (sent - received));
            int end = sent + Math.min(room, BURST_EVENTS);
            for (; sent < end; sent++) {
                long claimed = ring.next();
                ring.get(claimed).set(stream.type(sent), stream.a(sent), stream.b(sent), stream.c(sent));
                ring.publish(claimed);
            }
            int taken = taker.takeAll();
            received += taken;
            if (room == 0 && taken == 0) {
                writer.idle();
            }
        }
        return taker.committed();
    }

    /** Writer: decides, applies, logs, answers. */
    private void onEvent(EventSlot slot, long claimed, boolean endOfBatch) {
        int outcome = state.apply(slot.type, slot.a, slot.b, slot.c);
        if (outcome == WorkloadState.COMMITTED) {
            long sequence = nextSequence++;
            log.append(sequence, slot.type, slot.a, slot.b, slot.c);
            outcomes.offer(sequence);
        } else {
            outcomes.offer(-outcome);
        }
        if (endOfBatch) {
            outcomes.publish();
        }
    }

    @Override
    public OptionalLong checksum() {
        writer.close();
        return OptionalLong.of(state.checksum());
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
