package io.petrigraph.runtime.commit;

import org.jspecify.annotations.Nullable;

/**
 * One slot of a partition's ring: an event, a script or a cut, and who waits for it. Filled by whoever claimed it, emptied by
 * the partition's thread; the ring's sequence orders the two.
 */
public final class RingSlot {
    private static final int NO_EVENT = -1;
    private static final long NOTHING_BEFORE = -1;

    int event = NO_EVENT;
    long given;
    final long[] words;
    long idHi;
    long idLo;
    long entry;
    long after = NOTHING_BEFORE;
    boolean isChained;

    @Nullable
    Script script;

    @Nullable
    Cut cut;

    /** Null in a slot that was claimed and never filled. */
    @Nullable
    Caller caller;

    RingSlot(int maxParameters) {
        words = new long[maxParameters];
    }

    /** Who waits, and for which of the events that it has under way. */
    public RingSlot from(Caller waiting, long itsEntry) {
        caller = waiting;
        entry = itsEntry;
        return this;
    }

    /** An event; the words of its parameters, texts interned, and a bit for each that is given. */
    public RingSlot event(int id, long[] itsWords, long givenParameters, long high, long low) {
        event = id;
        given = givenParameters;
        System.arraycopy(itsWords, 0, words, 0, Math.min(words.length, itsWords.length));
        idHi = high;
        idLo = low;
        return this;
    }

    /** It is decided behind that entry of its caller, -1: behind none; {@code chained}: and refused where the last one was. */
    public void behind(long earlier, boolean chained) {
        after = earlier;
        isChained = chained;
    }

    /** Several events as one step. */
    public void script(Script events) {
        script = events;
    }

    /** The marking between two events. */
    public void cut(Cut asked) {
        cut = asked;
    }

    void clear() {
        event = NO_EVENT;
        after = NOTHING_BEFORE;
        isChained = false;
        idHi = 0;
        idLo = 0;
        script = null;
        cut = null;
        caller = null;
    }
}
