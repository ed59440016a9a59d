package io.petrigraph.runtime.marking;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** One new text, interned by two threads at once. */
public final class TextPoolTwinsStress {
    private TextPoolTwinsStress() {}

    /** Equal texts have one handle, whoever interns them. */
    @JCStressTest
    @Description("Equal texts have one handle, whoever interns them")
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "one handle")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "two handles: columns that are equal would compare as different")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private final TextPool texts = new TextPool();
        private long first;
        private long second;

        @Actor
        public void one() {
            first = texts.intern(new byte[] {1, 2, 3});
        }

        @Actor
        public void other() {
            second = texts.intern(new byte[] {1, 2, 3});
        }

        @Arbiter
        public void compare(Z_Result r) {
            r.r1 = first == second && texts.contains(first);
        }
    }

    /** Broken: nobody looks again once it is its turn to append. */
    @JCStressTest
    @Description("Broken: nobody looks again once it is its turn to append")
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "one handle")
    @Outcome(
            id = "false",
            expect = ACCEPTABLE_INTERESTING,
            desc = "two handles: columns that are equal would compare as different")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private final Map<String, Integer> handles = new ConcurrentHashMap<>();
        private final java.util.concurrent.atomic.AtomicInteger size = new java.util.concurrent.atomic.AtomicInteger(1);
        private long first;
        private long second;

        private int intern() {
            Integer known = handles.get("text");
            if (known != null) {
                return known;
            }
            int handle = size.getAndIncrement();
            handles.put("text", handle);
            return handle;
        }

        @Actor
        public void one() {
            first = intern();
        }

        @Actor
        public void other() {
            second = intern();
        }

        @Arbiter
        public void compare(Z_Result r) {
            r.r1 = first == second;
        }
    }
}
