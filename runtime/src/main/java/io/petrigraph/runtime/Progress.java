package io.petrigraph.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How far the engine's thread is: odd while it executes an event, even between two. The watchdog marks the word at which
 * the engine stands still; as soon as the word moves on, the mark means nothing any more.
 *
 * <p>The engine's thread writes the word, the watchdog the mark, any thread asks. Neither orders anything else.
 */
final class Progress {
    private static final long NOWHERE = -1;
    private static final VarHandle WORD;
    private static final VarHandle STALLED_AT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WORD = lookup.findVarHandle(Progress.class, "word", long.class);
            STALLED_AT = lookup.findVarHandle(Progress.class, "stalledAt", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long word;

    @SuppressWarnings("UnusedVariable") // by way of STALLED_AT
    private long stalledAt = NOWHERE;

    /** The engine's thread begins an event, or is done with it. */
    void step() {
        WORD.setOpaque(this, word + 1);
    }

    /** The engine's thread has got on within an event: a long cascade is no stall. */
    void beat() {
        WORD.setOpaque(this, word + 2);
    }

    /** Where the engine is. */
    long wordOpaque() {
        return (long) WORD.getOpaque(this);
    }

    /** True where that word says that an event is being executed. */
    static boolean isInEvent(long word) {
        return (word & 1) != 0;
    }

    /** The watchdog: the engine has stood at this word for too long. */
    void stalledAt(long mark) {
        STALLED_AT.setOpaque(this, mark);
    }

    /** True while the engine still stands where the watchdog found it standing. */
    boolean isStalled() {
        return (long) STALLED_AT.getOpaque(this) == wordOpaque();
    }
}
