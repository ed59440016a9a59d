package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.ring.Ring;
import java.util.Queue;
import java.util.function.Consumer;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;
import org.jctools.queues.atomic.SpscUnboundedAtomicArrayQueue;

/**
 * The queues of an engine of several partitions: events from callers, messages from each partition to each other one, and
 * records to the log's agent. Each keeps the order in which one thread wrote it.
 *
 * <p>No send waits. Credit is given where an event leaves its partition: each home has at most {@link #WINDOW_EVENTS} such
 * events under way, and an event has at most {@link #MESSAGES_PER_EVENT} messages between two partitions, so a queue that
 * takes them all is never full. Records are bounded where events are taken: see {@link #RECORD_LIMIT_STEPS}.
 */
final class Mailboxes {
    /** Events of one home that may be under way beyond it. */
    static final int WINDOW_EVENTS = 64;
    /** A partition takes no event while the log's agent has so many of its steps still to write. */
    static final int RECORD_LIMIT_STEPS = 8192;

    /**
     * Between two partitions an event has at most one reserve, the release or commit of the same attempt or of the one
     * before, and one answer to its home.
     */
    private static final int MESSAGES_PER_EVENT = 4;

    private static final int CHUNK_STEPS = 256;

    private final Ring<RingSlot>[] rings;
    private final Queue<Message>[][] messages;
    private final Queue<StepRecords>[] records;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Mailboxes(int partitions, int ringLengthSlots, int maxParameters) {
        rings = new Ring[partitions];
        messages = new Queue[partitions][partitions];
        records = new Queue[partitions];
        for (int to = 0; to < partitions; to++) {
            rings[to] = new Ring<>(() -> new RingSlot(maxParameters), ringLengthSlots, false);
            records[to] = new SpscUnboundedAtomicArrayQueue<>(CHUNK_STEPS);
            for (int from = 0; from < partitions; from++) {
                messages[from][to] = new SpscAtomicArrayQueue<>(partitions * WINDOW_EVENTS * MESSAGES_PER_EVENT);
            }
        }
    }

    /** Callers write, the partition reads. */
    Ring<RingSlot> ring(int partition) {
        return rings[partition];
    }

    /** The partition writes, the log's agent reads. */
    Queue<StepRecords> records(int partition) {
        return records[partition];
    }

    void send(int from, int to, Message message) {
        if (!messages[from][to].offer(message)) {
            throw new IllegalStateException("credit was given for more than a queue takes: from=" + from + " to=" + to);
        }
    }

    /** Hands over what has come to a partition, at most so many from each peer, beginning with that one; returns how many. */
    int receive(int to, int firstPeer, int limit, Consumer<Message> handler) {
        int received = 0;
        for (int turn = 0; turn < messages.length; turn++) {
            Queue<Message> queue = messages[(firstPeer + turn) % messages.length][to];
            for (int i = 0; i < limit; i++) {
                Message message = queue.poll();
                if (message == null) {
                    break;
                }
                handler.accept(message);
                received++;
            }
        }
        return received;
    }

    /** True where nothing is under way to a partition. */
    boolean isEmpty(int to) {
        boolean empty = rings[to].isEmpty();
        for (Queue<Message>[] from : messages) {
            empty &= from[to].isEmpty();
        }
        return empty;
    }
}
