package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Why an engine failed, and that it did. */
public final class EngineFailureStress {
    private EngineFailureStress() {}

    /** Who sees that the engine failed sees why. */
    @JCStressTest
    @Description("Who sees that the engine failed sees why")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "not failed")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the cause comes first")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "failed, and why")
    @Outcome(id = "true, false", expect = FORBIDDEN, desc = "failed without a cause")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final Throwable cause = new IllegalStateException("injected");
        private final EngineState state = new EngineState();

        @Actor
        public void engine() {
            state.fail(cause);
        }

        @Actor
        public void caller(ZZ_Result r) {
            r.r1 = state.hasFailed();
            r.r2 = state.failure() != null;
        }
    }

    /** Broken: the failure is told before its cause is set. */
    @JCStressTest
    @Description("Broken: the failure is told before its cause is set")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "not failed")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the cause comes first")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "failed, and why")
    @Outcome(id = "true, false", expect = ACCEPTABLE_INTERESTING, desc = "failed without a cause")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final Throwable cause = new IllegalStateException("injected");
        private volatile boolean failed;
        private volatile @Nullable Throwable failure;

        @Actor
        public void engine() {
            failed = true;
            failure = cause;
        }

        @Actor
        public void caller(ZZ_Result r) {
            r.r1 = failed;
            r.r2 = failure != null;
        }
    }
}
