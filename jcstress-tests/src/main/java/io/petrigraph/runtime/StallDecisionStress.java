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

/** The watchdog's mark: it counts only while the engine stands where it was found. */
public final class StallDecisionStress {
    private StallDecisionStress() {}

    /** An engine that has moved on since is not told to stand still. */
    @JCStressTest
    @Description("An engine that has moved on since is not told to stand still")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "moved on, and not stalled")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "stands where it was found")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "stalled though it has moved on")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final Progress progress = new Progress();

        @Actor
        public void engine() {
            progress.step();
        }

        @Actor
        public void watchdog(ZZ_Result r) {
            long word = progress.wordOpaque();
            progress.stalledAt(word);
            r.r1 = progress.wordOpaque() != word;
            r.r2 = r.r1 && progress.isStalled();
        }
    }

    /** Broken: the mark is a flag that knows no word. */
    @JCStressTest
    @Description("Broken: the mark is a flag that knows no word")
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "moved on, and not stalled")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "stands where it was found")
    @Outcome(id = "true, true", expect = ACCEPTABLE_INTERESTING, desc = "stalled though it has moved on")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final Progress progress = new Progress();
        private volatile boolean stalled;

        @Actor
        public void engine() {
            progress.step();
        }

        @Actor
        public void watchdog(ZZ_Result r) {
            long word = progress.wordOpaque();
            stalled = true;
            r.r1 = progress.wordOpaque() != word;
            r.r2 = r.r1 && stalled;
        }
    }
}
