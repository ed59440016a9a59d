package io.petrigraph.house;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import org.agrona.collections.Long2LongHashMap;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/** What an embedding user's process loads: the libraries of the engine, each used once in the way the engine uses it. */
final class EmbeddingUser {
    private EmbeddingUser() {}

    public static void main(String[] arguments) throws Exception {
        require("ring", ring() == 42);
        Long2LongHashMap map = new Long2LongHashMap(-1);
        map.put(7, 42);
        require("map", map.get(7) == 42);
        MpscAtomicArrayQueue<Long> queue = new MpscAtomicArrayQueue<>(8);
        require("queue", queue.offer(42L) && Long.valueOf(42).equals(queue.poll()));
    }

    private static long ring() throws Exception {
        RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], 8);
        EventPoller<long[]> poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        long[] seen = new long[1];
        ring.publishEvent((event, sequence) -> event[0] = 42);
        poller.poll((event, sequence, endOfBatch) -> {
            seen[0] = event[0];
            return true;
        });
        return seen[0];
    }

    private static void require(String name, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The embedding user's path failed at part=" + name);
        }
    }
}
