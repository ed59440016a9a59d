package io.petrigraph.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** An entry of a lane's outcome ring, from the engine's thread to the lane's. */
public final class OutcomeEntryStress {
    private OutcomeEntryStress() {}

    /** An entry that is counted is written. */
    @JCStressTest
    @Description("An entry that is counted is written")
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "nothing is told yet")
    @Outcome(id = "3, 7", expect = ACCEPTABLE, desc = "the whole outcome")
    @Outcome(expect = FORBIDDEN, desc = "an outcome that is not there yet")
    @State
    public static class Promise {
        private final OutcomeRing outcomes = new OutcomeRing(2);

        @Actor
        public void tell() {
            int at = outcomes.stageRefused(Status.GUARD_FAILED);
            outcomes.detail(at, OutcomeRing.KEY, 7);
            outcomes.release(1);
            outcomes.publishRelease();
        }

        @Actor
        public void poll(JJ_Result r) {
            boolean any = outcomes.availableAcquire() > 0;
            r.r1 = any ? outcomes.peekStatus().code() : -1;
            r.r2 = any ? outcomes.peek(OutcomeRing.KEY) : -1;
        }
    }

    /** Broken: the entry is counted before it is written. */
    @JCStressTest
    @Description("Broken: the entry is counted before it is written")
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "nothing is told yet")
    @Outcome(id = "3, 7", expect = ACCEPTABLE, desc = "the whole outcome")
    @Outcome(expect = ACCEPTABLE_INTERESTING, desc = "an outcome that is not there yet")
    @State
    public static class BrokenTwin {
        private final OutcomeRing outcomes = new OutcomeRing(2);

        @Actor
        public void tell() {
            int at = outcomes.stageRefused(Status.GUARD_FAILED);
            outcomes.release(1);
            outcomes.publishRelease();
            outcomes.detail(at, OutcomeRing.KEY, 7);
        }

        @Actor
        public void poll(JJ_Result r) {
            boolean any = outcomes.availableAcquire() > 0;
            r.r1 = any ? outcomes.peekStatus().code() : -1;
            r.r2 = any ? outcomes.peek(OutcomeRing.KEY) : -1;
        }
    }
}
