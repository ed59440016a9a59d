package io.petrigraph.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes that a lane is owed, in the order of its events. The engine's thread writes, the lane's thread reads; the lane
 * never has more events under way than the ring has slots, so the writer never waits. Allocates nothing.
 *
 * <pre>
 *   entry:   sequence of a committed event, or -1 - status code
 *   details: | left-at | transition | place | family | key | guard, state, left-by | - | - |      of refused events only
 * </pre>
 */
class OutcomeRing {
    static final int LEFT_AT = 0;
    static final int TRANSITION = 1;
    static final int PLACE = 2;
    static final int FAMILY = 3;
    static final int KEY = 4;
    static final int GUARD = 5;

    private static final int DETAIL_BITS = 3;
    private static final VarHandle WRITTEN;

    static {
        try {
            WRITTEN = MethodHandles.lookup().findVarHandle(OutcomeRing.class, "written", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] words;
    private final int mask;
    private final long[] details;
    /** What user code threw, by entry: only where it did. */
    private final @Nullable Throwable[] thrown;

    /** Whether an entry may hold something thrown. Owner: the engine's thread. */
    private boolean hasThrown;

    private long staged;
    private long released;
    private long read;

    @SuppressWarnings("UnusedVariable") // by way of WRITTEN
    private long written;

    OutcomeRing(int lengthSlots) {
        words = new long[lengthSlots];
        details = new long[lengthSlots << DETAIL_BITS];
        thrown = new Throwable[lengthSlots];
        mask = lengthSlots - 1;
    }

    /** The engine's thread: the outcome of a committed event; visible after {@link #release} and {@link #publishRelease}. */
    void stageCommitted(long sequence) {
        words[(int) staged++ & mask] = sequence;
    }

    /** The engine's thread: the outcome of a refused event; returns where its details begin, all of which must be written. */
    int stageRefused(Status status) {
        int at = (int) staged++ & mask;
        words[at] = -1L - status.code();
        return at << DETAIL_BITS;
    }

    /** The engine's thread: writes a detail of a staged refusal. */
    void detail(int base, int detail, long value) {
        details[base + detail] = value;
    }

    /** The engine's thread: notes what user code threw, or that it did not. */
    void thrown(int base, @Nullable Throwable cause) {
        if (cause != null || hasThrown) {
            hasThrown = true;
            thrown[base >> DETAIL_BITS] = cause;
        }
    }

    /** The engine's thread: the oldest entries that were not yet released, so many of them, may be told. */
    void release(int count) {
        released += count;
    }

    /** The engine's thread: makes all released entries visible. */
    void publishRelease() {
        WRITTEN.setRelease(this, released);
    }

    /** The lane's thread: how many entries there are to read. */
    long availableAcquire() {
        return (long) WRITTEN.getAcquire(this) - read;
    }

    /** The lane's thread: the status of the entry that is read next. */
    Status peekStatus() {
        long word = words[(int) read & mask];
        return word >= 0 ? Status.COMMITTED : Status.of((int) (-1 - word));
    }

    /** The lane's thread: the sequence of the entry that is read next, or -1 where it was refused. */
    long peekSequence() {
        return Math.max(words[(int) read & mask], -1);
    }

    /** The lane's thread: a detail of the entry that is read next, a refusal. */
    long peek(int detail) {
        return details[((int) read & mask) << DETAIL_BITS | detail];
    }

    /** The lane's thread: what user code threw, where the entry that is read next was refused. */
    @Nullable
    Throwable peekThrown() {
        return thrown[(int) read & mask];
    }

    /** The lane's thread: the outcome of the entry that is read next, where it lies there as a whole: else null, see the details. */
    @Nullable
    Outcome peekRefusal() {
        return null;
    }

    /** The lane's thread: done with that entry. */
    void advance() {
        read++;
    }
}
