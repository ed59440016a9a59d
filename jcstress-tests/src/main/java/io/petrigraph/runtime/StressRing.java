package io.petrigraph.runtime;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.YieldingWaitStrategy;

/** The ring as the engine wires it, two slots long. */
final class StressRing {
    private StressRing() {}

    static RingBuffer<EventSlot> create() {
        return RingBuffer.createMultiProducer(() -> new EventSlot(1), 2, new YieldingWaitStrategy());
    }

    static EventPoller<EventSlot> poller(RingBuffer<EventSlot> ring) {
        EventPoller<EventSlot> poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        return poller;
    }

    /** Polls once; the handlers of a stress throw nothing. */
    static void poll(EventPoller<EventSlot> poller, EventPoller.Handler<EventSlot> handler) {
        try {
            poller.poll(handler);
        } catch (Exception e) {
            throw new IllegalStateException("a handler threw: ring=2", e);
        }
    }
}
