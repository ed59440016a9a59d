package io.petrigraph.runtime.marking;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** The pages of a marking that a snapshot shares. */
public final class SnapshotPageStress {
    private SnapshotPageStress() {}

    /** A page is never written after a snapshot shares it. */
    @JCStressTest
    @Description("A page is never written after a snapshot shares it")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not handed over yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "what it was when the snapshot was taken")
    @Outcome(id = "2", expect = FORBIDDEN, desc = "a later word in an older snapshot")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final Space space = new Space();
        private final PagedWords words = SnapshotPageStress.words(space);
        private volatile @Nullable PagedWords handedOver;

        @Actor
        public void engine() {
            handedOver = words.snapshot(new Space());
            space.disown();
            words.set(0, 2);
        }

        @Actor
        public void view(J_Result r) {
            PagedWords snapshot = handedOver;
            r.r1 = snapshot == null ? -1 : snapshot.get(0);
        }
    }

    /** Broken: the marking does not give up its pages to the snapshot. */
    @JCStressTest
    @Description("Broken: the marking does not give up its pages to the snapshot")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not handed over yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "what it was when the snapshot was taken")
    @Outcome(id = "2", expect = ACCEPTABLE_INTERESTING, desc = "a later word in an older snapshot")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final Space space = new Space();
        private final PagedWords words = SnapshotPageStress.words(space);
        private volatile @Nullable PagedWords handedOver;

        @Actor
        public void engine() {
            handedOver = words.snapshot(new Space());
            words.set(0, 2);
        }

        @Actor
        public void view(J_Result r) {
            PagedWords snapshot = handedOver;
            r.r1 = snapshot == null ? -1 : snapshot.get(0);
        }
    }

    /** One page whose first word is 1. */
    static PagedWords words(Space space) {
        PagedWords words = new PagedWords(space);
        words.ensure(1);
        words.set(0, 1);
        return words;
    }
}
