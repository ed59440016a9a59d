package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** The next segment, from the preparer to the appender. */
public final class PreparedSegmentStress {
    private PreparedSegmentStress() {}

    /** Who takes a prepared segment sees what the preparer wrote into it. */
    @JCStressTest
    @Description("Who takes a prepared segment sees what the preparer wrote into it")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "none is ready")
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "ready, with its header")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "taken without its header")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final PreparedSegment prepared = new PreparedSegment();
        private final Segment segment = StressSegments.segment(64);

        @Actor
        public void prepare() {
            segment.buffer().putInt(0, 7);
            prepared.put(segment);
        }

        @Actor
        public void roll(I_Result r) {
            Segment taken = prepared.take();
            r.r1 = taken == null ? -1 : taken.buffer().getInt(0);
        }
    }

    /** Broken: the segment is handed over before its header is written. */
    @JCStressTest
    @Description("Broken: the segment is handed over before its header is written")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "none is ready")
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "ready, with its header")
    @Outcome(id = "0", expect = ACCEPTABLE_INTERESTING, desc = "taken without its header")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final PreparedSegment prepared = new PreparedSegment();
        private final Segment segment = StressSegments.segment(64);

        @Actor
        public void prepare() {
            prepared.put(segment);
            segment.buffer().putInt(0, 7);
        }

        @Actor
        public void roll(I_Result r) {
            Segment taken = prepared.take();
            r.r1 = taken == null ? -1 : taken.buffer().getInt(0);
        }
    }
}
