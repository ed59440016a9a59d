package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** A slot of the ring, from its caller to the engine's thread. */
public final class RingSlotStress {
    private RingSlotStress() {}

    /** Who polls a published slot sees all that the caller filled in. */
    @JCStressTest
    @Description("Who polls a published slot sees all that the caller filled in")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "nothing is published yet")
    @Outcome(id = "3, 7", expect = ACCEPTABLE, desc = "the event and its words")
    @Outcome(expect = FORBIDDEN, desc = "half an event")
    @State
    public static class Promise {
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);

        @Actor
        public void offer() {
            long sequence = ring.next();
            EventSlot slot = ring.get(sequence);
            slot.given = 3;
            slot.words[0] = 7;
            ring.publish(sequence);
        }

        @Actor
        public void execute(JJ_Result r) {
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> {
                r.r1 = slot.given;
                r.r2 = slot.words[0];
                return false;
            });
        }
    }

    /** Broken: the slot is published before it is filled. */
    @JCStressTest
    @Description("Broken: the slot is published before it is filled")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "nothing is published yet")
    @Outcome(id = "3, 7", expect = ACCEPTABLE, desc = "the event and its words")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "half an event")
    @State
    public static class BrokenTwin {
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);

        @Actor
        public void offer() {
            long sequence = ring.next();
            EventSlot slot = ring.get(sequence);
            slot.given = 3;
            ring.publish(sequence);
            slot.words[0] = 7;
        }

        @Actor
        public void execute(JJ_Result r) {
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> {
                r.r1 = slot.given;
                r.r2 = slot.words[0];
                return false;
            });
        }
    }
}
