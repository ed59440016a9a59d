package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The force of a range and the durable position that tells of it. */
public final class WatermarkStress {
    private WatermarkStress() {}

    /** What the durable position covers was forced before: nothing is acknowledged ahead of its force. */
    @JCStressTest
    @Description("What the durable position covers was forced before: nothing is acknowledged ahead of its force")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "not acknowledged, not forced")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "forced, not acknowledged yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "acknowledged and forced")
    @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "acknowledged, and a power loss now takes it back")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final StressRegion region = new StressRegion(64);
        private final DurablePosition durable = new DurablePosition(0, -1);

        @Actor
        public void force() {
            region.force(0, 64);
            durable.release(64, 0);
        }

        @Actor
        public void acknowledge(II_Result r) {
            r.r1 = durable.sequenceAcquire() == 0 ? 1 : 0;
            r.r2 = region.forces;
        }
    }

    /** Broken: the durable position is told before the force. */
    @JCStressTest
    @Description("Broken: the durable position is told before the force")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "not acknowledged, not forced")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "forced, not acknowledged yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "acknowledged and forced")
    @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "acknowledged, and a power loss now takes it back")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final StressRegion region = new StressRegion(64);
        private final DurablePosition durable = new DurablePosition(0, -1);

        @Actor
        public void force() {
            durable.release(64, 0);
            region.force(0, 64);
        }

        @Actor
        public void acknowledge(II_Result r) {
            r.r1 = durable.sequenceAcquire() == 0 ? 1 : 0;
            r.r2 = region.forces;
        }
    }
}
