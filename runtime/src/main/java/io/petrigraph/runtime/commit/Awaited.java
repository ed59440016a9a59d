package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A caller with one event, which asks for the outcome now and then. Its decision word leaves PENDING once, by
 * compare-and-set: CLAIMED by the partition that decides, CANCELLED by {@link #cancel}. Safe for any thread.
 */
public final class Awaited implements Caller {
    private static final int PENDING = 0;
    private static final int CLAIMED = 1;
    private static final int CANCELLED = 2;
    private static final VarHandle WORD;
    private static final VarHandle OUTCOME;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WORD = lookup.findVarHandle(Awaited.class, "word", int.class);
            OUTCOME = lookup.findVarHandle(Awaited.class, "outcome", Outcome.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // by way of WORD
    private int word = PENDING;

    @SuppressWarnings("UnusedVariable") // by way of OUTCOME
    private @Nullable Outcome outcome;

    private int attempts;
    private long decidedBehind;

    @Override
    public boolean claim(long entry) {
        return WORD.compareAndSet(this, PENDING, CLAIMED);
    }

    /** The caller gives up. False where it is decided: the outcome will come. */
    public boolean cancel() {
        return WORD.compareAndSet(this, PENDING, CANCELLED);
    }

    @Override
    public void tell(long entry, Verdict verdict) {
        Outcome refusal = verdict.refusal();
        attempts = verdict.attempts();
        decidedBehind = verdict.decidedBehind();
        OUTCOME.setRelease(this, refusal == null ? new Outcome.Committed(verdict.sequence()) : refusal);
    }

    /** The outcome, or null while there is none. */
    public @Nullable Outcome outcomeAcquire() {
        return (Outcome) OUTCOME.getAcquire(this);
    }

    /** How often it was tried beyond its home, once there is an outcome: 0 for an event that was local. */
    public int attempts() {
        return attempts;
    }

    /** Once there is an outcome: the last sequence that was claimed when it was decided. */
    public long decidedBehind() {
        return decidedBehind;
    }
}
