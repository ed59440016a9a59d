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

/** The last answer and the end of the engine, as a waiting caller sees them. */
public final class EndOfEngineStress {
    private EndOfEngineStress() {}

    /** A caller that sees the end finds the answer that was given before it. */
    @JCStressTest
    @Description("A caller that sees the end finds the answer that was given before it")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "still waiting")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "answered")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "answered, and then the end")
    @Outcome(id = "0, 1", expect = FORBIDDEN, desc = "told that nobody knows, though it was answered")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final EngineState state = new EngineState();
        private final StressCall call = new StressCall();

        @Actor
        public void engine() {
            call.answer();
            state.closed();
        }

        @Actor
        public void caller(II_Result r) {
            boolean ended = state.isEnded();
            r.r1 = call.outcomeAcquire() == null ? 0 : 1;
            r.r2 = ended ? 1 : 0;
        }
    }

    /** Broken: the caller looks for its answer before it looks for the end. */
    @JCStressTest
    @Description("Broken: the caller looks for its answer before it looks for the end")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "still waiting")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "answered")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "answered, and then the end")
    @Outcome(id = "0, 1", expect = ACCEPTABLE_INTERESTING, desc = "told that nobody knows, though it was answered")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final EngineState state = new EngineState();
        private final StressCall call = new StressCall();

        @Actor
        public void engine() {
            call.answer();
            state.closed();
        }

        @Actor
        public void caller(II_Result r) {
            r.r1 = call.outcomeAcquire() == null ? 0 : 1;
            r.r2 = state.isEnded() ? 1 : 0;
        }
    }
}
