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
 *   known event id? -> room in the log? -> begin -> event -> room for all of it? -> claim -> finish -> append
 * </pre>
 *
 * <p>Owner: the engine's thread.
 */
final class StepRunner {
    private static final long NO_SEQUENCE = -1;

    private final CompiledNet net;
    private final Marking marking;
    private final Journal journal;
    private final StagedFirings staged;
    private final Stepper stepper;
    private final Outcomes outcomes;
    private final Clock clock;
    private final RoomWaiter waiter;
    private final int smallRecordBytes;
    private long nextSequence;
    private long nowNs;
    private long sequence;

    /** Waits for the log to make room. */
    @FunctionalInterface
    interface RoomWaiter {
        /** Called while the next segment is not ready; false: give up. */
        boolean waitForRoom();
    }

    StepRunner(
            CompiledNet net,
            Marking marking,
            Journal journal,
            EngineContext context,
            long nextSequence,
            RoomWaiter waiter) {
        this.net = net;
        this.marking = marking;
        this.journal = journal;
        this.clock = context.clock;
        this.waiter = waiter;
        this.nextSequence = nextSequence;
        this.staged = new StagedFirings(net.texts(), !(journal instanceof Journal.None));
        this.stepper = new Stepper(net, marking, staged, context.cascadeLimit);
        this.outcomes = new Outcomes(net.net());
        this.smallRecordBytes = Appender.recordLengthBytes(net.smallPayloadBytes());
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

    /** The sequence of the event that committed last. */
    long sequence() {
        return sequence;
    }

    /** The transition that the last event fired, or -1. */
    int firedTransition() {
        return stepper.firedTransition();
    }

    /** Why the last event was refused. */
    Refusal refusal() {
        return stepper.refusal();
    }

    Outcomes outcomes() {
        return outcomes;
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
        if (sequence != NO_SEQUENCE) {
            return call == null || call.claim() ? Status.COMMITTED : Status.STALLED;
        }
        boolean small = call == null && stepper.isSmall(event);
        if (small) {
            Status room = room(smallRecordBytes);
            if (room != Status.COMMITTED) {
                return room;
            }
        }
        staged.clear();
        stepper.begin(nextSequence, !small);
        if (!stepper.event(event, words, given)) {
            Status status = outcomes.status(stepper.refusal());
            stepper.abandon();
            return call == null || call.claim() ? status : Status.STALLED;
        }
        return keep(small, idHi, idLo, call);
    }

    private Status keep(boolean small, long idHi, long idLo, @Nullable Call call) {
        Status room = small ? Status.COMMITTED : room(staged.recordBytes());
        if (room == Status.COMMITTED && call != null && !call.claim()) {
            room = Status.STALLED;
        }
        if (room != Status.COMMITTED) {
            stepper.abandon();
            return room;
        }
        if (!stepper.finish()) {
            return outcomes.status(stepper.refusal());
        }
        marking.eventIds().add(idHi, idLo, nextSequence);
        staged.appendTo(journal, nextSequence, nowNs, idHi, idLo);
        sequence = nextSequence;
        nextSequence += staged.count();
        return Status.COMMITTED;
    }

    private Status room(int recordBytes) {
        Admission admission = journal.admit(recordBytes);
        while (admission == Admission.NOT_READY && waiter.waitForRoom()) {
            admission = journal.admit(recordBytes);
        }
        return switch (admission) {
            case ROOM -> Status.COMMITTED;
            case NOT_READY -> Status.BACK_PRESSURED;
            case STORAGE_FULL -> Status.LOG_FULL;
            case TOO_LARGE -> Status.POISONED;
            case FAILED -> Status.FAILED;
        };
    }

    /** Executes the script of a transaction in one step: all of it or nothing. */
    Outcome transaction(TransactionScript script, Call call) {
        staged.clear();
        stepper.begin(nextSequence, true);
        long first = nextSequence;
        Outcome broken = script.run(stepper, marking, outcomes);
        if (broken != null) {
            stepper.abandon();
            return call.claim() ? broken : outcomes.simple(Status.STALLED);
        }
        if (staged.count() == 0) {
            stepper.abandon();
            return call.claim() ? new Outcome.Committed(lastSequence()) : outcomes.simple(Status.STALLED);
        }
        Status status = keep(false, 0, 0, call);
        return status == Status.COMMITTED
                ? new Outcome.Committed(first)
                : outcomes.of(status, stepper.refusal(), lastSequence());
    }

    /** Fires what is enabled on a fresh marking. */
    void settle() {
        staged.clear();
        stepper.begin(nextSequence, true);
        if (stepper.settle() && staged.count() > 0) {
            keep(false, 0, 0, null);
        } else {
            stepper.abandon();
        }
    }

    /** Own-step transitions are looked at again: after a recovery. */
    void lookAtAllEager() {
        stepper.lookAtAllEager();
    }

    /** True where own-step transitions wait. */
    boolean hasOwnSteps() {
        return stepper.hasOwnSteps();
    }

    /** Fires the next own-step transition that is enabled, as a step. False where none is. */
    boolean ownStep() {
        staged.clear();
        stepper.begin(nextSequence, true);
        if (!stepper.ownStep()) {
            stepper.abandon();
            return false;
        }
        return keep(false, 0, 0, null) == Status.COMMITTED;
    }
}
