package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** The answer of a call, from the engine's thread to the caller. */
public final class CallOutcomeStress {
    private CallOutcomeStress() {}

    /** Who sees the outcome sees what the call carries. */
    @JCStressTest
    @Description("Who sees the outcome sees what the call carries")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not answered yet")
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "answered, with what it carries")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "answered without what it carries")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final StressCall call = new StressCall();

        @Actor
        public void engine() {
            call.carried = 7;
            call.answer();
        }

        @Actor
        public void caller(J_Result r) {
            r.r1 = call.outcomeAcquire() == null ? -1 : call.carried;
        }
    }

    /** Broken: the outcome is told before the call carries anything. */
    @JCStressTest
    @Description("Broken: the outcome is told before the call carries anything")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not answered yet")
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "answered, with what it carries")
    @Outcome(id = "0", expect = ACCEPTABLE_INTERESTING, desc = "answered without what it carries")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final StressCall call = new StressCall();

        @Actor
        public void engine() {
            call.answer();
            call.carried = 7;
        }

        @Actor
        public void caller(J_Result r) {
            r.r1 = call.outcomeAcquire() == null ? -1 : call.carried;
        }
    }
}
