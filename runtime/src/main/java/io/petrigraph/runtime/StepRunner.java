package io.petrigraph.runtime;

import io.petrigraph.log.Admission;
import io.petrigraph.log.Appender;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Refusal;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Takes one event from decision to record: the part of the engine's thread that knows nothing of rings and callers.
 *
 * <pre>
 *   known event id? -> room in the log? -> begin -> event -> check -> room for all of it? -> claim -> keep -> append
 *                                                   user code      |                        no user code
 * </pre>
 *
 * <p>Owner: the engine's thread.
 */
final class StepRunner {
    private static final long NO_SEQUENCE = -1;
    private static final int NO_TRANSITION = -1;

    private final CompiledNet net;
    private final Marking marking;
    private final Journal journal;
    private final StagedFirings staged;
    private final Stepper stepper;
    private final Outcomes outcomes;
    private final Clock clock;
    private final RoomWaiter waiter;
    private final long offerTimeoutNs;
    private final int smallPayloadBytes;
    private final int smallRecordBytes;
    /** False where segments are so short that only the real length of a record tells whether there is room. */
    private final boolean asksBeforehand;

    private long nextSequence;
    private long nowNs;
    private long sequence;
    /** Means nothing: it is written so that reading ahead is not optimised away. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /** Whether the last event had an id that has committed before. */
    private boolean isKnown;

    /** Waits for the log to make room. */
    @FunctionalInterface
    interface RoomWaiter {
        /** Waits a moment for the next segment; false: waiting longer will not help. */
        boolean waitForSegment();
    }

    StepRunner(
            CompiledNet net,
            Marking marking,
            Journal journal,
            EngineContext context,
            Progress progress,
            long nextSequence,
            RoomWaiter waiter) {
        this.net = net;
        this.marking = marking;
        this.journal = journal;
        this.clock = context.clock;
        this.waiter = waiter;
        this.offerTimeoutNs = context.offerTimeoutNs;
        this.nextSequence = nextSequence;
        this.staged = new StagedFirings(net.texts(), !(journal instanceof Journal.None), progress);
        this.stepper = new Stepper(net, marking, staged, context.cascadeLimit);
        this.outcomes = new Outcomes(net.net());
        this.smallPayloadBytes = net.smallPayloadBytes();
        this.smallRecordBytes = Appender.recordLengthBytes(smallPayloadBytes);
        this.asksBeforehand = journal.admit(smallRecordBytes, smallPayloadBytes) != Admission.TOO_LARGE;
        this.nowNs = clock.nowNs();
    }

    /** A new batch begins: its records carry the time of now. */
    void readClock() {
        nowNs = clock.nowNs();
    }

    CompiledNet net() {
        return net;
    }

    Marking marking() {
        return marking;
    }

    /** The last sequence that was executed, or -1. */
    long lastSequence() {
        return nextSequence - 1;
    }

    /** The crc of the last record, 0 without a log. */
    int chainCrc() {
        return journal.chainCrc();
    }

    /** The sequence of the event that committed last. */
    long sequence() {
        return sequence;
    }

    /** The transition that the last event fired, or -1: also where it had fired before, for nobody keeps which it was. */
    int firedTransition() {
        return isKnown ? NO_TRANSITION : stepper.firedTransition();
    }

    /** Why the last event was refused. */
    Refusal refusal() {
        return stepper.refusal();
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** An event of a lane will follow soon: its rows may come from memory meanwhile. */
    void lookAhead(EventSlot slot) {
        touched += stepper.lookAhead(slot.event, slot.words);
    }

    /** Executes an event of a lane. */
    Status event(EventSlot slot) {
        return event(slot.event, slot.words, slot.given, slot.eventIdHi, slot.eventIdLo, null);
    }

    /** Executes an event that a caller waits for. */
    Outcome step(int event, long[] words, long given, long idHi, long idLo, Call call) {
        Status status = event(event, words, given, idHi, idLo, call);
        return outcomes.of(status, stepper.refusal(), sequence);
    }

    /** Executes an event; {@code call} is asked before the effect is kept, where there is one. */
    private Status event(int event, long[] words, long given, long idHi, long idLo, @Nullable Call call) {
        sequence = marking.eventIds().sequenceOf(idHi, idLo);
        isKnown = sequence != NO_SEQUENCE;
        if (isKnown) {
            return claimed(call, Status.COMMITTED);
        }
        boolean small = call == null && asksBeforehand && stepper.isSmall(event);
        if (small) {
            Status room = room(smallRecordBytes, smallPayloadBytes);
            if (room != Status.COMMITTED) {
                return room;
            }
        }
        staged.clear();
        stepper.begin(nextSequence, !small);
        if (!stepper.event(event, words, given)) {
            Status status = outcomes.status(stepper.refusal());
            stepper.abandon();
            return claimed(call, status);
        }
        return keep(small, idHi, idLo, call);
    }

    /** The status, or STALLED where the caller has given up meanwhile. */
    private static Status claimed(@Nullable Call call, Status status) {
        return call == null || call.claim() ? status : Status.STALLED;
    }

    /** Checks what is left to check, and keeps the step; anything but COMMITTED: nothing of it stays. */
    private Status keep(boolean hasRoom, long idHi, long idLo, @Nullable Call call) {
        Status status = stepper.check() ? Status.COMMITTED : outcomes.status(stepper.refusal());
        if (status == Status.COMMITTED && !hasRoom) {
            status = room(staged.recordBytes(), staged.longestPayloadBytes());
        }
        status = claimed(call, status);
        if (status != Status.COMMITTED) {
            stepper.abandon();
            return status;
        }
        stepper.keep();
        marking.eventIds().add(idHi, idLo, nextSequence);
        staged.appendTo(journal, nextSequence, nowNs, idHi, idLo);
        sequence = nextSequence;
        nextSequence += staged.count();
        return Status.COMMITTED;
    }

    private Status room(int recordBytes, int longestPayloadBytes) {
        Admission admission = journal.admit(recordBytes, longestPayloadBytes);
        if (admission == Admission.NOT_READY) {
            admission = waitForRoom(recordBytes, longestPayloadBytes);
        }
        return switch (admission) {
            case ROOM -> Status.COMMITTED;
            case NOT_READY -> Status.BACK_PRESSURED;
            case STORAGE_FULL -> Status.LOG_FULL;
            case TOO_LARGE -> Status.TOO_LARGE;
            case FAILED -> Status.FAILED;
        };
    }

    /** Nobody waits longer than an offer may: what was appended before is published meanwhile. */
    private Admission waitForRoom(int recordBytes, int longestPayloadBytes) {
        journal.publish();
        long startedNs = clock.elapsedNs();
        Admission admission = Admission.NOT_READY;
        while (admission == Admission.NOT_READY
                && clock.elapsedNs() - startedNs < offerTimeoutNs
                && waiter.waitForSegment()) {
            admission = journal.admit(recordBytes, longestPayloadBytes);
        }
        return admission;
    }

    /** True where the step may be tried again as it is. */
    static boolean isLackOfRoom(Status status) {
        return status == Status.BACK_PRESSURED || status == Status.LOG_FULL || status == Status.FAILED;
    }

    /** Executes the script of a transaction in one step: all of it or nothing. */
    Outcome transaction(TransactionScript script, Call call) {
        staged.clear();
        stepper.begin(nextSequence, true);
        Outcome broken = script.run(stepper, marking, outcomes);
        if (broken != null || staged.count() == 0) {
            stepper.abandon();
            Outcome outcome = broken == null ? new Outcome.Committed(lastSequence()) : broken;
            return call.claim() ? outcome : outcomes.simple(Status.STALLED);
        }
        Status status = keep(false, 0, 0, call);
        return outcomes.of(status, stepper.refusal(), sequence);
    }

    /** Fires what is enabled on a fresh marking. Anything but COMMITTED: none of it, {@link #refusal} may say why. */
    Status settle() {
        staged.clear();
        stepper.begin(nextSequence, true);
        boolean settled = stepper.settle();
        if (settled && staged.count() > 0) {
            Status status = keep(false, 0, 0, null);
            journal.publish();
            return status;
        }
        Status status = settled ? Status.COMMITTED : outcomes.status(stepper.refusal());
        stepper.abandon();
        return status;
    }

    /** Own-step transitions are looked at again: after a recovery. */
    void lookAtAllEager() {
        stepper.lookAtAllEager();
    }

    /** True where own-step transitions wait. */
    boolean hasOwnSteps() {
        return stepper.hasOwnSteps();
    }

    /** Fires the next own-step transition that is enabled, as a step; null where none is. */
    @Nullable
    Status ownStep() {
        staged.clear();
        stepper.begin(nextSequence, true);
        if (!stepper.ownStep()) {
            Status refused = outcomes.status(stepper.refusal());
            stepper.abandon();
            return refused == Status.COMMITTED ? null : refused;
        }
        Status status = keep(false, 0, 0, null);
        if (status != Status.COMMITTED && !isLackOfRoom(status)) {
            stepper.dropOwnStep();
        }
        return status;
    }
}
