package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.Caller;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import io.petrigraph.runtime.commit.Verdict;
import io.petrigraph.runtime.firing.KeyHints;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes that a lane of an engine of several partitions is owed: each is written by the partition where its event began,
 * in any order, and read in the order of the events. It also keeps that order where it matters: an event that names a row which
 * an earlier one names, or that is chained to the one before it, begins when that one is decided; all others may overtake.
 *
 * <pre>
 *   decided[entry mod length]   entry + 1, and whether it was refused      home's thread --> every partition
 *   ready[entry mod length]     entry + 1: the outcome may be read         home's thread --> the lane's thread
 *   named[hash of a row]        the last entry that named it               the lane's thread; rows of one hash count as one
 * </pre>
 */
final class TicketRing extends OutcomeRing implements Caller, Consumer<RingSlot> {
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int NAMED_PER_SLOT = 4;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long NONE = -1;

    private final PartitionedEngine engine;
    private final int mask;
    private final long[] outcomes;
    private final @Nullable Outcome[] refusals;
    private final long[] decided;
    private final long[] ready;
    private final long[] named;

    private long next;
    private long read;
    private @Nullable EventDraft draft;
    private long after;
    private boolean isChained;

    TicketRing(PartitionedEngine engine, int lengthSlots) {
        super(1);
        this.engine = engine;
        this.mask = lengthSlots - 1;
        this.outcomes = new long[lengthSlots];
        this.refusals = new Outcome[lengthSlots];
        this.decided = new long[lengthSlots];
        this.ready = new long[lengthSlots];
        this.named = new long[lengthSlots * NAMED_PER_SLOT];
        Arrays.fill(named, NONE);
    }

    /** The lane's thread: the next event that will be offered, until there is room for it. Returns its home. */
    int begin(EventDraft event, boolean chained) {
        draft = event;
        isChained = chained;
        after = chained ? next - 1 : NONE;
        for (KeyHints.Hint hint : engine.hints().of(event.event)) {
            if ((event.given >>> hint.parameter() & 1) != 0) {
                after = Math.max(after, named[slotOf(hint, event.words[hint.parameter()])]);
            }
        }
        return engine.home(event.event, event.words, event.given);
    }

    private int slotOf(KeyHints.Hint hint, long key) {
        long mixed = (key * MULTIPLIER + hint.family()) * MULTIPLIER;
        return (int) (mixed >>> 32) & (named.length - 1);
    }

    @Override
    public void accept(RingSlot slot) {
        EventDraft event = draft;
        if (event != null) {
            slot.from(this, next)
                    .event(event.event, event.words, event.given, event.eventIdHi, event.eventIdLo)
                    .behind(after, isChained);
        }
    }

    /** The lane's thread: the event lies in its home's ring. */
    void offered() {
        EventDraft event = draft;
        if (event != null) {
            for (KeyHints.Hint hint : engine.hints().of(event.event)) {
                if ((event.given >>> hint.parameter() & 1) != 0) {
                    named[slotOf(hint, event.words[hint.parameter()])] = next;
                }
            }
        }
        next++;
    }

    @Override
    public boolean claim(long entry) {
        return true; // a lane does not give up
    }

    @Override
    public void decided(long entry, boolean isRefused) {
        WORD.setRelease(decided, (int) entry & mask, (entry + 1) << 1 | (isRefused ? 1 : 0));
    }

    @Override
    public boolean isDecidedAcquire(long entry) {
        return (long) WORD.getAcquire(decided, (int) entry & mask) >>> 1 > entry;
    }

    @Override
    public boolean wasRefused(long entry) {
        return entry >= 0 && (long) WORD.getAcquire(decided, (int) entry & mask) == ((entry + 1) << 1 | 1);
    }

    @Override
    public void tell(long entry, Verdict verdict) {
        int at = (int) entry & mask;
        Outcome refusal = verdict.refusal();
        outcomes[at] =
                refusal == null ? verdict.sequence() : -1L - refusal.status().code();
        if (refusal != null || refusals[at] != null) {
            refusals[at] = refusal;
        }
        WORD.setRelease(ready, at, entry + 1);
    }

    @Override
    long availableAcquire() {
        long end = read;
        while (end < next && (long) WORD.getAcquire(ready, (int) end & mask) == end + 1) {
            end++;
        }
        return end - read;
    }

    @Override
    Status peekStatus() {
        long word = outcomes[(int) read & mask];
        return word >= 0 ? Status.COMMITTED : Status.of((int) (-1 - word));
    }

    @Override
    long peekSequence() {
        return Math.max(outcomes[(int) read & mask], -1);
    }

    @Override
    @Nullable
    Outcome peekRefusal() {
        return refusals[(int) read & mask];
    }

    @Override
    @Nullable
    Throwable peekThrown() {
        return null; // the refusal says what it was
    }

    @Override
    void advance() {
        read++;
    }
}
