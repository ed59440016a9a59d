package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.petrigraph.log.failure.LogFailedException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The failure of a log, found by several threads at a time. */
public final class LogHealthStress {
    private LogHealthStress() {}

    /** A log fails once: all who meet a failure are told the same first one. */
    @JCStressTest
    @Description("A log fails once: all who meet a failure are told the same first one")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "both know the one that counts")
    @Outcome(expect = FORBIDDEN, desc = "two failures were told")
    @State
    public static class Promise {
        private final LogHealth health = new LogHealth();

        @Actor
        public void force(ZZ_Result r) {
            LogFailedException told = health.fail("force", new IllegalStateException("injected"));
            r.r1 = told == health.failureAcquire();
        }

        @Actor
        public void prepare(ZZ_Result r) {
            LogFailedException told = health.fail("prepare", new IllegalStateException("injected"));
            r.r2 = told == health.failureAcquire();
        }
    }

    /** Broken: the first failure is looked for and set in two steps. */
    @JCStressTest
    @Description("Broken: the first failure is looked for and set in two steps")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "both know the one that counts")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "two failures were told")
    @State
    public static class BrokenTwin {
        private volatile @Nullable Object failure;

        private Object fail(Object mine) {
            Object first = failure;
            if (first == null) {
                failure = mine;
                return mine;
            }
            return first;
        }

        @Actor
        public void force(ZZ_Result r) {
            Object told = fail("force");
            r.r1 = told == failure;
        }

        @Actor
        public void prepare(ZZ_Result r) {
            Object told = fail("prepare");
            r.r2 = told == failure;
        }
    }
}
