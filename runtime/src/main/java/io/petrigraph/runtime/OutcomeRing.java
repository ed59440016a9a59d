package io.petrigraph.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes that a lane is owed. The engine's thread writes, the lane's thread reads; the lane never has more events
 * under way than the ring has slots, so the writer never waits. Allocates nothing.
 *
 * <pre>
 *   entry: | ticket | status | sequence or left-at | transition | place | family | key | guard, state, left-by |
 *            8 words, a cache line; what is behind the third word is written for refusals only
 * </pre>
 */
final class OutcomeRing {
    static final int TICKET = 0;
    static final int STATUS = 1;
    static final int SEQUENCE = 2;
    static final int TRANSITION = 3;
    static final int PLACE = 4;
    static final int FAMILY = 5;
    static final int KEY = 6;
    static final int GUARD = 7;

    private static final int ENTRY_BITS = 3;
    private static final VarHandle WRITTEN;

    static {
        try {
            WRITTEN = MethodHandles.lookup().findVarHandle(OutcomeRing.class, "written", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] words;
    /** What user code threw, by entry: only where it did. */
    private final @Nullable Throwable[] thrown;

    private final int mask;
    private long staged;
    private long released;
    private long read;

    @SuppressWarnings("UnusedVariable") // by way of WRITTEN
    private long written;

    OutcomeRing(int lengthSlots) {
        words = new long[lengthSlots << ENTRY_BITS];
        thrown = new Throwable[lengthSlots];
        mask = lengthSlots - 1;
    }

    /** The engine's thread: the base index of the next entry; visible after {@link #release} and {@link #publishRelease}. */
    int stage() {
        return (int) (staged++ & mask) << ENTRY_BITS;
    }

    /** The engine's thread: writes a word of a staged entry. */
    void word(int base, int word, long value) {
        words[base + word] = value;
    }

    /** The engine's thread: notes what user code threw, for a staged entry that was refused. */
    void thrown(int base, @Nullable Throwable cause) {
        thrown[base >> ENTRY_BITS] = cause;
    }

    /** The engine's thread: the oldest entry that was not yet released may be told. */
    void release() {
        released++;
    }

    /** The engine's thread: makes all released entries visible. */
    void publishRelease() {
        WRITTEN.setRelease(this, released);
    }

    /** The lane's thread: how many entries there are to read. */
    long availableAcquire() {
        return (long) WRITTEN.getAcquire(this) - read;
    }

    /** The lane's thread: a word of the entry that is read next. */
    long peek(int word) {
        return words[((int) (read & mask) << ENTRY_BITS) + word];
    }

    /** The lane's thread: what user code threw, where the entry that is read next was refused. */
    @Nullable
    Throwable peekThrown() {
        return thrown[(int) read & mask];
    }

    /** The lane's thread: done with that entry. */
    void advance() {
        read++;
    }
}
