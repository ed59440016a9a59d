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
import org.openjdk.jcstress.infra.results.J_Result;

/** The reuse of an entry: it is free when the lane offers the event of its next turn. */
public final class OutcomeReuseStress {
    private OutcomeReuseStress() {}

    /** An outcome that a lane is reading is not overwritten by the one of the next turn. */
    @JCStressTest
    @Description("An outcome that a lane is reading is not overwritten by the one of the next turn")
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "the outcome of this turn")
    @Outcome(id = "4", expect = FORBIDDEN, desc = "the outcome of the next turn")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final OutcomeRing outcomes = OutcomeReuseStress.told(3);
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);

        @Actor
        public void lane(J_Result r) {
            r.r1 = outcomes.peekSequence();
            outcomes.advance();
            ring.publish(ring.next());
        }

        @Actor
        public void engine() {
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> OutcomeReuseStress.tell(outcomes, 4));
        }
    }

    /** Broken: the lane offers its next event before it has read the outcome. */
    @JCStressTest
    @Description("Broken: the lane offers its next event before it has read the outcome")
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "the outcome of this turn")
    @Outcome(id = "4", expect = ACCEPTABLE_INTERESTING, desc = "the outcome of the next turn")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final OutcomeRing outcomes = OutcomeReuseStress.told(3);
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);

        @Actor
        public void lane(J_Result r) {
            ring.publish(ring.next());
            r.r1 = outcomes.peekSequence();
            outcomes.advance();
        }

        @Actor
        public void engine() {
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> OutcomeReuseStress.tell(outcomes, 4));
        }
    }

    /** A ring of one entry, which is told. */
    static OutcomeRing told(long sequence) {
        OutcomeRing outcomes = new OutcomeRing(1);
        tell(outcomes, sequence);
        return outcomes;
    }

    static boolean tell(OutcomeRing outcomes, long sequence) {
        outcomes.stageCommitted(sequence);
        outcomes.release(1);
        outcomes.publishRelease();
        return false;
    }
}
