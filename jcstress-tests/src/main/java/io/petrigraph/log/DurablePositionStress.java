package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** How far the log is safe: told by the forcer, believed by who acknowledges at DISK. */
public final class DurablePositionStress {
    private DurablePositionStress() {}

    /** Who sees a sequence as forced sees the position behind it as forced too. */
    @JCStressTest
    @Description("Who sees a sequence as forced sees the position behind it as forced too")
    @Outcome(id = "-1, 0", expect = ACCEPTABLE, desc = "nothing is forced yet")
    @Outcome(id = "-1, 100", expect = ACCEPTABLE, desc = "the position comes first")
    @Outcome(id = "5, 100", expect = ACCEPTABLE, desc = "both")
    @Outcome(id = "5, 0", expect = FORBIDDEN, desc = "acknowledged before the position is forced")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final DurablePosition durable = new DurablePosition(0, -1);

        @Actor
        public void force() {
            durable.release(100, 5);
        }

        @Actor
        public void acknowledge(JJ_Result r) {
            r.r1 = durable.sequenceAcquire();
            r.r2 = durable.positionAcquire();
        }
    }

    /** Broken: the sequence is told before the position. */
    @JCStressTest
    @Description("Broken: the sequence is told before the position")
    @Outcome(id = "-1, 0", expect = ACCEPTABLE, desc = "nothing is forced yet")
    @Outcome(id = "-1, 100", expect = ACCEPTABLE, desc = "the position comes first")
    @Outcome(id = "5, 100", expect = ACCEPTABLE, desc = "both")
    @Outcome(id = "5, 0", expect = ACCEPTABLE_INTERESTING, desc = "acknowledged before the position is forced")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private volatile long position;
        private volatile long sequence = -1;

        @Actor
        public void force() {
            sequence = 5;
            position = 100;
        }

        @Actor
        public void acknowledge(JJ_Result r) {
            r.r1 = sequence;
            r.r2 = position;
        }
    }
}
