package io.petrigraph.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * What the engine has done since it was opened. Each counter is written by one thread, the engine's or a partition's, and may be
 * read by any thread; it lies on a cache line of its own.
 */
public final class Counters {
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int LINE_WORDS = 8;
    private static final int BATCHES = Status.values().length;

    private final long[] words = new long[(BATCHES + 2) * LINE_WORDS];

    /** The counters of the partitions, of which these are the sum. */
    private final List<Counters> parts;

    Counters() {
        this(List.of());
    }

    Counters(List<Counters> parts) {
        this.parts = parts;
    }

    /** How many events ended with this status; eager steps of their own count as committed. */
    public long count(Status status) {
        return read(index(status));
    }

    /** How many batches were published. */
    public long batches() {
        return read(BATCHES);
    }

    void committed() {
        add(0);
    }

    void refused(Status status) {
        add(index(status));
    }

    void batch() {
        add(BATCHES);
    }

    private static int index(Status status) {
        return status.code();
    }

    private long read(int counter) {
        long sum = (long) WORD.getOpaque(words, (counter + 1) * LINE_WORDS);
        for (Counters part : parts) {
            sum += part.read(counter);
        }
        return sum;
    }

    private void add(int counter) {
        int at = (counter + 1) * LINE_WORDS;
        WORD.setOpaque(words, at, words[at] + 1);
    }
}
