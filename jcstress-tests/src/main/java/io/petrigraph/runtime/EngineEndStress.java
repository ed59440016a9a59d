package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Closing and failing at the same time. */
public final class EngineEndStress {
    private EngineEndStress() {}

    /** The end is final: who was told that the engine is closed is not told later that it failed. */
    @JCStressTest
    @Description("The end is final: who was told that the engine is closed is not told later that it failed")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "open")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "then closed")
    @Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "then failed")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "closed")
    @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "failed")
    @Outcome(id = "1, 2", expect = FORBIDDEN, desc = "closed, and then failed")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final Throwable cause = new IllegalStateException("injected");
        private final EngineState state = new EngineState();

        @Actor
        public void closer() {
            state.closed();
        }

        @Actor
        public void watchdog() {
            state.fail(cause);
        }

        @Actor
        public void caller(II_Result r) {
            r.r1 = EngineEndStress.phase(state);
            r.r2 = EngineEndStress.phase(state);
        }
    }

    /** Broken: the phase is looked at and set in two steps. */
    @JCStressTest
    @Description("Broken: the phase is looked at and set in two steps")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "open")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "then closed")
    @Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "then failed")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "closed")
    @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "failed")
    @Outcome(id = "1, 2", expect = ACCEPTABLE_INTERESTING, desc = "closed, and then failed")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @Outcome(id = "2, 1", expect = ACCEPTABLE_INTERESTING, desc = "failed, and then closed")
    @State
    public static class BrokenTwin {
        private volatile int phase;

        @Actor
        public void closer() {
            if (phase != 2) {
                phase = 1;
            }
        }

        @Actor
        public void watchdog() {
            if (phase != 1) {
                phase = 2;
            }
        }

        @Actor
        public void caller(II_Result r) {
            r.r1 = phase;
            r.r2 = phase;
        }
    }

    /** 0 open, 1 closed, 2 failed. */
    static int phase(EngineState state) {
        if (!state.isEnded()) {
            return 0;
        }
        return state.hasFailed() ? 2 : 1;
    }
}
