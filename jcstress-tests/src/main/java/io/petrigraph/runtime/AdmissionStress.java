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
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** An event that is offered while the engine closes. What is published is executed by the drain, or its caller takes it back. */
public final class AdmissionStress {
    private AdmissionStress() {}

    /** An event is executed, or its caller knows that it was not: never both, never neither. */
    @JCStressTest
    @Description("An event is executed, or its caller knows that it was not: never both, never neither")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "executed")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "taken back")
    @Outcome(expect = FORBIDDEN, desc = "executed though taken back, or neither")
    @State
    public static class Promise {
        private final EngineState state = new EngineState();
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);
        private final StressCall call = new StressCall();
        private boolean executed;

        @Actor
        public void caller(ZZ_Result r) {
            if (state.isOpen()) {
                long sequence = ring.next();
                ring.get(sequence).call = call;
                ring.publish(sequence);
            }
            while (!state.isEnded()) {
                Thread.onSpinWait();
            }
            r.r2 = call.cancel();
        }

        @Actor
        public void engine(ZZ_Result r) {
            state.beginClosing();
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> executed = call.claim());
            state.closed();
            r.r1 = executed;
        }
    }

    /** Broken: who was admitted believes to be executed, without a decision word. */
    @JCStressTest
    @Description("Broken: who was admitted believes to be executed, without a decision word")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "executed")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "taken back")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "executed though taken back, or neither")
    @State
    public static class BrokenTwin {
        private final EngineState state = new EngineState();
        private final RingBuffer<EventSlot> ring = StressRing.create();
        private final EventPoller<EventSlot> poller = StressRing.poller(ring);
        private boolean executed;

        @Actor
        public void caller(ZZ_Result r) {
            boolean open = state.isOpen();
            if (open) {
                long sequence = ring.next();
                ring.publish(sequence);
            }
            while (!state.isEnded()) {
                Thread.onSpinWait();
            }
            r.r2 = !open;
        }

        @Actor
        public void engine(ZZ_Result r) {
            state.beginClosing();
            StressRing.poll(poller, (slot, sequence, endOfBatch) -> executed = true);
            state.closed();
            r.r1 = executed;
        }
    }
}
