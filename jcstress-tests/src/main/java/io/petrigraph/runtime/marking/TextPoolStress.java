package io.petrigraph.runtime.marking;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A new text, from the thread that interns it to one that finds its handle. */
public final class TextPoolStress {
    private TextPoolStress() {}

    /** Who finds the handle of a text finds the text. */
    @JCStressTest
    @Description("Who finds the handle of a text finds the text")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not known yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "known and there")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "a handle without a text")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class Promise {
        private static final byte[] TEXT = {1, 2, 3};
        private final TextPool texts = new TextPool();

        @Actor
        public void intern() {
            texts.intern(TEXT);
        }

        @Actor
        public void find(I_Result r) {
            long handle = texts.find(TEXT);
            r.r1 = handle < 0 ? -1 : texts.contains(handle) && texts.bytes(handle) == TEXT ? 1 : 0;
        }
    }

    /** Broken: the handle can be found before the text is stored. */
    @JCStressTest
    @Description("Broken: the handle can be found before the text is stored")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not known yet")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "known and there")
    @Outcome(id = "0", expect = ACCEPTABLE_INTERESTING, desc = "a handle without a text")
    @Outcome(expect = FORBIDDEN, desc = "impossible")
    @State
    public static class BrokenTwin {
        private static final byte[] TEXT = {1, 2, 3};
        private final Map<String, Integer> handles = new ConcurrentHashMap<>();
        private volatile byte[][] page = new byte[2][];

        @Actor
        public void intern() {
            handles.put("text", 1);
            byte[][] grown = page.clone();
            grown[1] = TEXT;
            page = grown;
        }

        @Actor
        public void find(I_Result r) {
            Integer handle = handles.get("text");
            r.r1 = handle == null ? -1 : page[handle] == TEXT ? 1 : 0;
        }
    }
}
