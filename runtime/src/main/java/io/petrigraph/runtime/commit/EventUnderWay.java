package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way through the partitions. Its decision word leaves PENDING once, by compare-and-set: CLAIMED by the
 * partition that decides it, after all user code; CANCELLED by a caller that gives up. One word serves all its attempts,
 * because an attempt that is tried again leaves it PENDING and answers nobody.
 *
 * <p>Written by its home partition, and by the partition that decides it before the answer is handed home; the outcome is
 * released to the caller behind its acknowledgement.
 */
public final class EventUnderWay {
    private static final int PENDING = 0;
    private static final int CLAIMED = 1;
    private static final int CANCELLED = 2;
    private static final long[] NO_WORDS = {};
    private static final VarHandle WORD;
    private static final VarHandle OUTCOME;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WORD = lookup.findVarHandle(EventUnderWay.class, "word", int.class);
            OUTCOME = lookup.findVarHandle(EventUnderWay.class, "outcome", Outcome.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final int event;
    final long[] words;
    final long given;
    final long idHi;
    final long idLo;
    final int home;
    /** Of a step that nobody sent an event for: the transitions of which the first that is enabled fires; else null. */
    final int @Nullable [] named;

    /** Enabled bindings of them to pass over. */
    final int skip;

    final Footprint footprint = new Footprint();

    private long age = -1;
    private int attempts;
    private @Nullable Outcome decided;
    private long decidedBehind;

    @SuppressWarnings("UnusedVariable") // by way of WORD
    private int word = PENDING;

    @SuppressWarnings("UnusedVariable") // by way of OUTCOME
    private @Nullable Outcome outcome;

    EventUnderWay(int event, long[] words, long given, long idHi, long idLo, int home) {
        this(event, words, given, idHi, idLo, home, null, 0);
    }

    /** A transition that fires without an event, those that go before it with it. */
    static EventUnderWay played(int transition, int[] inOrder, int skip, int home) {
        return new EventUnderWay(transition, NO_WORDS, 0, 0, 0, home, inOrder, skip);
    }

    private EventUnderWay(
            int event, long[] words, long given, long idHi, long idLo, int home, int @Nullable [] named, int skip) {
        this.named = named;
        this.skip = skip;
        this.event = event;
        this.words = words.clone();
        this.given = given;
        this.idHi = idHi;
        this.idLo = idLo;
        this.home = home;
    }

    boolean hasId() {
        return (idHi | idLo) != 0;
    }

    long age() {
        return age;
    }

    /** From its first attempt on it keeps its age. */
    void age(long ofFirstAttempt) {
        if (age < 0) {
            age = ofFirstAttempt;
        }
    }

    /** The number of the next attempt, from 1. */
    int nextAttempt() {
        return ++attempts;
    }

    /** How often it was tried beyond what its own partition could do: 0 for an event that was local. */
    public int attempts() {
        return attempts;
    }

    boolean claim() {
        return WORD.compareAndSet(this, PENDING, CLAIMED);
    }

    /** The caller gives up. False where it is decided: the outcome will come. */
    public boolean cancel() {
        return WORD.compareAndSet(this, PENDING, CANCELLED);
    }

    /** The outcome is known; it may be told once the sequence is as safe as the acknowledgement level asks for. */
    void decide(Outcome known, long behindSequence) {
        decided = known;
        decidedBehind = behindSequence;
    }

    /** True where it was decided to have happened. */
    boolean hasFired() {
        return decided != null && decided.status() == Status.COMMITTED;
    }

    /** The last sequence that was claimed when it was decided: a refusal is right in the marking behind it. */
    public long decidedBehind() {
        return decidedBehind;
    }

    void release() {
        OUTCOME.setRelease(this, decided);
    }

    /** The outcome, or null while there is none. */
    public @Nullable Outcome outcomeAcquire() {
        return (Outcome) OUTCOME.getAcquire(this);
    }

    @Override
    public String toString() {
        return event + "@" + age;
    }
}
