package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way through the partitions: what a slot of the ring held, its footprint as far as it is known, and what was
 * decided. Its decision word is the caller's, and one word serves all its attempts, because an attempt that is tried again
 * leaves it PENDING and answers nobody.
 *
 * <p>Written by its home partition, and by the partition that decides it before the answer is handed home.
 */
final class EventUnderWay implements Verdict {
    private static final long[] NO_WORDS = {};
    /** Nobody waits for what a net does by itself. */
    private static final Caller NOBODY = new Caller() {
        @Override
        public boolean claim(long entry) {
            return true;
        }

        @Override
        public void tell(long entry, Verdict verdict) {}
    };

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

    final @Nullable Script script;
    final @Nullable Cut cut;
    final Footprint footprint = new Footprint();

    private final Caller caller;
    private final long entry;
    private final long after;
    private final boolean isChained;
    private long age = -1;
    private int attempts;
    private @Nullable Outcome refusal;
    private long sequence = -1;
    private int transition = -1;
    private long decidedBehind;

    EventUnderWay(RingSlot slot, Caller caller, int home) {
        this.event = slot.event;
        this.words = Arrays.copyOf(slot.words, slot.words.length);
        this.given = slot.given;
        this.idHi = slot.idHi;
        this.idLo = slot.idLo;
        this.named = null;
        this.skip = 0;
        this.script = slot.script;
        this.cut = slot.cut;
        this.caller = caller;
        this.entry = slot.entry;
        this.after = slot.after;
        this.isChained = slot.isChained;
        this.home = home;
    }

    /** A transition that fires without an event, those that go before it with it. */
    static EventUnderWay played(int transition, int[] inOrder, int skip, int home) {
        return new EventUnderWay(transition, inOrder, skip, home);
    }

    private EventUnderWay(int transition, int[] inOrder, int skip, int home) {
        this.event = transition;
        this.words = NO_WORDS;
        this.given = 0;
        this.idHi = 0;
        this.idLo = 0;
        this.named = inOrder;
        this.skip = skip;
        this.script = null;
        this.cut = null;
        this.caller = NOBODY;
        this.entry = 0;
        this.after = -1;
        this.isChained = false;
        this.home = home;
    }

    boolean hasId() {
        return (idHi | idLo) != 0;
    }

    /** True where everything that the caller has ordered before it is decided. */
    boolean mayBegin() {
        return after < 0 || caller.isDecidedAcquire(after);
    }

    /** True where it is one of a chain that an earlier event has broken. */
    boolean isCutOff() {
        return isChained && caller.wasRefused(entry - 1);
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

    boolean claim() {
        return caller.claim(entry);
    }

    /** It fired; it may be told once that sequence is as safe as the acknowledgement level asks for. */
    void committed(long firstSequence, int firedTransition, long behindSequence) {
        refusal = null;
        sequence = firstSequence;
        transition = firedTransition;
        decidedBehind = behindSequence;
    }

    /** It did not fire; it may be told once that sequence is as safe as the acknowledgement level asks for. */
    void refused(Outcome why, long behindSequence) {
        refusal = why;
        decidedBehind = behindSequence;
    }

    /** True where it was decided to have happened. */
    boolean hasFired() {
        return refusal == null && sequence >= 0;
    }

    @Override
    public long decidedBehind() {
        return decidedBehind;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public @Nullable Outcome refusal() {
        return refusal;
    }

    @Override
    public int transition() {
        return transition;
    }

    @Override
    public int attempts() {
        return attempts;
    }

    /** What the caller has ordered behind it may begin. */
    void passOn() {
        caller.decided(entry, refusal != null);
    }

    void tell() {
        caller.tell(entry, this);
    }

    @Override
    public String toString() {
        return event + "@" + age;
    }
}
