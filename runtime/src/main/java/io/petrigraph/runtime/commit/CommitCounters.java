package io.petrigraph.runtime.commit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What one partition has done, or several together. Written by the partition's thread, read by any. */
public final class CommitCounters {
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int LINE_WORDS = 8;
    private static final int LOCAL = 1;
    private static final int CROSS = 2;
    private static final int ATTEMPTS = 3;
    private static final int REFUSED = 4;

    /** Side by side, and alone on their cache lines: one thread writes them all. */
    private final long[] words = new long[3 * LINE_WORDS];

    /** Counters of nothing. */
    public CommitCounters() {}

    /** Events that were decided without leaving the partition. */
    public long local() {
        return read(LOCAL);
    }

    /** Events of this home that needed more than was here and free. */
    public long cross() {
        return read(CROSS);
    }

    /** Attempts of those events. */
    public long attempts() {
        return read(ATTEMPTS);
    }

    /** Decisions that were refusals. */
    public long refused() {
        return read(REFUSED);
    }

    /** Attempts beyond the first of those events. */
    public long retries() {
        return attempts() - cross();
    }

    /** The events that left their home, of all that were decided: 0 to 1. */
    public double crossShare() {
        long all = local() + cross();
        return all == 0 ? 0 : (double) cross() / all;
    }

    void countLocal() {
        add(LOCAL, 1);
    }

    void countCross() {
        add(CROSS, 1);
    }

    void countAttempt() {
        add(ATTEMPTS, 1);
    }

    void countRefused() {
        add(REFUSED, 1);
    }

    void add(CommitCounters other) {
        for (int counter = LOCAL; counter <= REFUSED; counter++) {
            add(counter, other.read(counter));
        }
    }

    private long read(int counter) {
        return (long) WORD.getOpaque(words, LINE_WORDS + counter);
    }

    private void add(int counter, long n) {
        int at = LINE_WORDS + counter;
        WORD.setOpaque(words, at, words[at] + n);
    }
}
