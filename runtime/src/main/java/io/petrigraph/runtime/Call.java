package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.Caller;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import io.petrigraph.runtime.commit.Verdict;
import io.petrigraph.runtime.partition.Ownership;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller waits for: a step, a snapshot, a transaction. Its decision word leaves PENDING once, by
 * compare-and-set: CLAIMED by the engine after all user code, just before the effect is kept, or CANCELLED by a caller that
 * gives up. Only the winner decides what the caller is told.
 *
 * <p>An engine of one partition runs it; in one of several it says what it asks for, and is told.
 */
abstract class Call implements Caller {
    private static final int PENDING = 0;
    private static final int CLAIMED = 1;
    private static final int CANCELLED = 2;
    private static final VarHandle WORD;
    private static final VarHandle OUTCOME;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WORD = lookup.findVarHandle(Call.class, "word", int.class);
            OUTCOME = lookup.findVarHandle(Call.class, "outcome", Outcome.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Thread caller = Thread.currentThread();
    /** Owner: the caller's thread. */
    private int home;

    private long offeredAtNs;

    @SuppressWarnings("UnusedVariable") // by way of WORD
    private int word = PENDING;

    @SuppressWarnings("UnusedVariable") // by way of OUTCOME
    private @Nullable Outcome outcome;

    /** Does what is asked, on the engine's thread; the outcome is told behind its acknowledgement. */
    abstract Outcome run(StepRunner runner);

    /** The partition of several where it is best begun. */
    int home(PartitionedEngine engine) {
        return Ownership.PINNED;
    }

    /** Writes what is asked into a slot of its home's ring; who asks is there already. */
    abstract void fill(PartitionedEngine engine, RingSlot slot);

    /** The caller's thread: it is about to go there. */
    final void offeredTo(int partition, long nowNs) {
        home = partition;
        offeredAtNs = nowNs;
    }

    final int home() {
        return home;
    }

    final long offeredAtNs() {
        return offeredAtNs;
    }

    @Override
    public final boolean claim(long entry) {
        return claim();
    }

    @Override
    public final void tell(long entry, Verdict verdict) {
        Outcome refusal = verdict.refusal();
        fired(verdict.transition());
        complete(refusal == null ? new Outcome.Committed(verdict.sequence()) : refusal);
    }

    /** Before the caller is told: which variant fired, or -1. */
    void fired(int transition) {
        // most do not ask
    }

    /** The engine takes the decision. False where the caller has given up. */
    final boolean claim() {
        return WORD.compareAndSet(this, PENDING, CLAIMED);
    }

    /** The caller gives up. False where the engine has decided: its answer will come. */
    final boolean cancel() {
        return WORD.compareAndSet(this, PENDING, CANCELLED);
    }

    /** True where the caller has given up. */
    final boolean isCancelled() {
        return (int) WORD.getOpaque(this) == CANCELLED;
    }

    /** True where this is an event and not a question: it is counted. */
    boolean isEvent() {
        return true;
    }

    /** Tells the caller. */
    final void complete(Outcome answer) {
        OUTCOME.setRelease(this, answer);
        LockSupport.unpark(caller);
    }

    /** The answer, or null while there is none. */
    final @Nullable Outcome outcomeAcquire() {
        return (Outcome) OUTCOME.getAcquire(this);
    }
}
