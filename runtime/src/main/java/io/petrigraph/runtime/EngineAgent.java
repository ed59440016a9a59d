package io.petrigraph.runtime;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import io.petrigraph.runtime.firing.Refusal;

/**
 * The duty cycle of the partition: events from the ring, in order, one after the other. The single writer of the marking
 * and of the log.
 *
 * <pre>
 *   doWork: [event -> StepRunner -> outcome staged]*  ->  own steps  ->  publish the log  ->  release outcomes
 * </pre>
 *
 * <p>Owner: one thread, which runs {@link #doWork}.
 */
final class EngineAgent {
    private final RingBuffer<EventSlot> ring;
    private final EventPoller<EventSlot> poller;
    private final EventPoller.Handler<EventSlot> handler = this::onSlot;
    private final StepRunner runner;
    private final Journal journal;
    private final Counters counters;
    private final Progress progress;
    private final PendingOutcomes pending = new PendingOutcomes();
    private final int batchLimit;
    private int inBatch;
    private boolean ownStepsWaitForRoom;

    EngineAgent(
            RingBuffer<EventSlot> ring,
            StepRunner runner,
            Journal journal,
            Counters counters,
            Progress progress,
            int batchLimit) {
        this.ring = ring;
        this.poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        this.runner = runner;
        this.journal = journal;
        this.counters = counters;
        this.progress = progress;
        this.batchLimit = batchLimit;
    }

    /** Runs one batch. Returns how much was done: 0 if nothing. */
    int doWork() throws Exception {
        inBatch = 0;
        runner.readClock();
        poller.poll(handler);
        int work = inBatch + ownSteps();
        if (work > 0) {
            journal.publish();
            counters.batch();
        }
        if (!pending.isEmpty()) {
            work += pending.release(journal.ackedSequence());
        }
        return work;
    }

    private int ownSteps() {
        int done = 0;
        ownStepsWaitForRoom = false;
        while (done < batchLimit && !ownStepsWaitForRoom && runner.hasOwnSteps()) {
            progress.step();
            Status status = runner.ownStep();
            progress.step();
            if (status == Status.COMMITTED) {
                counters.committed();
                done++;
            } else if (status != null) {
                ownStepsWaitForRoom = StepRunner.isLackOfRoom(status);
                if (!ownStepsWaitForRoom) {
                    counters.refused(status);
                }
            }
        }
        return done;
    }

    /** True where nothing waits that could be done: no events, no outcomes, no own steps that find room. */
    boolean isQuiet() {
        return ring.remainingCapacity() == ring.getBufferSize()
                && pending.isEmpty()
                && (ownStepsWaitForRoom || !runner.hasOwnSteps());
    }

    /** True where something was executed and its caller has not been told. */
    boolean owesOutcomes() {
        return !pending.isEmpty();
    }

    private boolean onSlot(EventSlot slot, long ringSequence, boolean endOfBatch) {
        progress.step();
        Lane lane = slot.lane;
        Call call = slot.call;
        slot.lane = null;
        slot.call = null;
        if (lane != null) {
            onLane(slot, lane);
        } else if (call != null) {
            onCall(call);
        }
        progress.step();
        return ++inBatch < batchLimit;
    }

    private void onCall(Call call) {
        if (call.isCancelled()) {
            counters.refused(Status.STALLED);
            return;
        }
        Outcome outcome = call.run(runner);
        if (call.isEvent()) {
            count(outcome.status());
        }
        pending.add(call, outcome, runner.lastSequence());
    }

    private void count(Status status) {
        if (status == Status.COMMITTED) {
            counters.committed();
        } else {
            counters.refused(status);
        }
    }

    private void onLane(EventSlot slot, Lane lane) {
        Status status = slot.chained && lane.lastWasRefused ? Status.AFTER_REFUSED : runner.event(slot);
        boolean committed = status == Status.COMMITTED;
        lane.lastWasRefused = !committed;
        OutcomeRing outcomes = lane.outcomes();
        int at = outcomes.stage();
        outcomes.word(at, OutcomeRing.TICKET, slot.ticket);
        outcomes.word(at, OutcomeRing.STATUS, status.code());
        if (committed) {
            outcomes.word(at, OutcomeRing.SEQUENCE, runner.sequence());
        } else {
            details(outcomes, at, runner.refusal(), status);
        }
        count(status);
        pending.add(lane, runner.lastSequence());
    }

    private static void details(OutcomeRing outcomes, int at, Refusal refusal, Status status) {
        outcomes.word(at, OutcomeRing.SEQUENCE, refusal.leftAt());
        outcomes.word(at, OutcomeRing.TRANSITION, refusal.transition());
        outcomes.word(at, OutcomeRing.PLACE, refusal.place());
        outcomes.word(at, OutcomeRing.FAMILY, refusal.family());
        outcomes.word(at, OutcomeRing.KEY, refusal.key());
        outcomes.word(
                at,
                OutcomeRing.GUARD,
                (refusal.guard() & 0xFFFFL) << 48
                        | (refusal.actualState() & 0xFFFFFFL) << 24
                        | (refusal.leftBy() & 0xFFFFFFL));
        outcomes.thrown(at, status == Status.POISONED ? refusal.poison() : null);
    }
}
