package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.petrigraph.log.format.Bytes;
import io.petrigraph.log.format.FrameView;
import io.petrigraph.log.format.Verdict;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The position that the appender has published up to, and the forcer behind it. */
public final class PublishedFrameStress {
    private PublishedFrameStress() {}

    /** Who sees a published position finds a whole, valid frame there. */
    @JCStressTest
    @Description("Who sees a published position finds a whole, valid frame there")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "nothing is published yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "published and valid")
    @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "published, but not there")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final Segment segment = StressSegments.segment(LogContext.MIN_SEGMENT_LENGTH_BYTES);
        private final Appender appender = StressSegments.appender(segment);
        private final byte[] payload = {1, 2, 3};

        @Actor
        public void append() {
            appender.append(0, 0, 1, 0, 0, 0, 1, payload, 0, payload.length);
            appender.publish();
        }

        @Actor
        public void force(II_Result r) {
            long position = appender.publishedFrameAcquire();
            if (position != 0) {
                FrameView frame = new FrameView();
                frame.attach(segment.buffer(), 0);
                frame.moveTo(segment.offset(position));
                r.r1 = 1;
                r.r2 = frame.check(LogContext.MIN_SEGMENT_LENGTH_BYTES) == Verdict.VALID && frame.sequence() == 0
                        ? 1
                        : 0;
            }
        }
    }

    /** Broken: the position is told before the commit word is turned. */
    @JCStressTest
    @Description("Broken: the position is told before the commit word is turned")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "nothing is published yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "published and valid")
    @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "published, but not there")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final Segment segment = StressSegments.segment(128);
        private volatile int publishedOffset;

        @Actor
        public void append() {
            publishedOffset = 64;
            Bytes.intRelease(segment.buffer(), 64, 1);
        }

        @Actor
        public void force(II_Result r) {
            int offset = publishedOffset;
            if (offset != 0) {
                r.r1 = 1;
                r.r2 = Bytes.intAcquire(segment.buffer(), offset);
            }
        }
    }
}
