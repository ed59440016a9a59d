package io.petrigraph.log;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.petrigraph.log.format.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A frame and its commit word, between the appender and whoever reads the segment. */
public final class CommitWordStress {
    private CommitWordStress() {}

    /** Who sees a frame's commit word sees the whole frame. */
    @JCStressTest
    @Description("Who sees a frame's commit word sees the whole frame")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "not published yet")
    @Outcome(id = "72, 7", expect = ACCEPTABLE, desc = "all of it")
    @Outcome(id = "72, 0", expect = FORBIDDEN, desc = "the length of a frame whose bytes are missing")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final ByteBuffer segment = ByteBuffer.allocateDirect(128).order(ByteOrder.LITTLE_ENDIAN);

        @Actor
        public void append() {
            segment.putInt(64, 7);
            Bytes.intRelease(segment, 0, 72);
        }

        @Actor
        public void read(II_Result r) {
            r.r1 = Bytes.intAcquire(segment, 0);
            r.r2 = r.r1 == 0 ? 0 : segment.getInt(64);
        }
    }

    /** Broken: the commit word is written first. */
    @JCStressTest
    @Description("Broken: the commit word is written first")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "not published yet")
    @Outcome(id = "72, 7", expect = ACCEPTABLE, desc = "all of it")
    @Outcome(id = "72, 0", expect = ACCEPTABLE_INTERESTING, desc = "the length of a frame whose bytes are missing")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final ByteBuffer segment = ByteBuffer.allocateDirect(128).order(ByteOrder.LITTLE_ENDIAN);

        @Actor
        public void append() {
            Bytes.intRelease(segment, 0, 72);
            segment.putInt(64, 7);
        }

        @Actor
        public void read(II_Result r) {
            r.r1 = Bytes.intAcquire(segment, 0);
            r.r2 = r.r1 == 0 ? 0 : segment.getInt(64);
        }
    }
}
