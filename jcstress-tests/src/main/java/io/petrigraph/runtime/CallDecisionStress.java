package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The decision word of a call: the engine keeps the effect, or the caller takes the event back. */
public final class CallDecisionStress {
    private CallDecisionStress() {}

    /** Exactly one wins: the engine that claims, or the caller that gives up. */
    @JCStressTest
    @Description("Exactly one wins: the engine that claims, or the caller that gives up")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the engine decided")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the caller gave up")
    @Outcome(expect = FORBIDDEN, desc = "both were told that they had decided, or neither")
    @State
    public static class Promise {
        private final Call call = new StressCall();

        @Actor
        public void engine(ZZ_Result r) {
            r.r1 = call.claim();
        }

        @Actor
        public void caller(ZZ_Result r) {
            r.r2 = call.cancel();
        }
    }

    /** Broken: the word is looked at and set in two steps. */
    @JCStressTest
    @Description("Broken: the word is looked at and set in two steps")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the engine decided")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the caller gave up")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "both were told that they had decided, or neither")
    @State
    public static class BrokenTwin {
        private volatile int word;

        private boolean decide(int decision) {
            if (word != 0) {
                return false;
            }
            word = decision;
            return true;
        }

        @Actor
        public void engine(ZZ_Result r) {
            r.r1 = decide(1);
        }

        @Actor
        public void caller(ZZ_Result r) {
            r.r2 = decide(2);
        }
    }
}
