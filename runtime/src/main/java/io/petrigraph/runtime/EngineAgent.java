package io.petrigraph.runtime;

import io.petrigraph.runtime.firing.Refusal;
import io.petrigraph.runtime.ring.Ring;

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
final class EngineAgent implements Worker {
    /** So many events at once have their rows brought from memory. */
    private static final int LOOK_AHEAD_SLOTS = 16;

    private final Ring<EventSlot> ring;
    private final Ring.Handler<EventSlot> handler = this::onSlot;
    private final StepRunner runner;
    private final Journal journal;
    private final Counters counters;
    private final Progress progress;
    private final PendingOutcomes pending = new PendingOutcomes();
    private final int batchLimit;
    private int inBatch;
    /** The slots before this one had their rows touched. */
    private long lookedAhead;

    private boolean ownStepsWaitForRoom;

    EngineAgent(
            Ring<EventSlot> ring,
            StepRunner runner,
            Journal journal,
            Counters counters,
            Progress progress,
            int batchLimit) {
        this.ring = ring;
        this.runner = runner;
        this.journal = journal;
        this.counters = counters;
        this.progress = progress;
        this.batchLimit = batchLimit;
    }

    @Override
    public String name() {
        return "engine";
    }

    /** Runs one batch. Returns how much was done: 0 if nothing. */
    @Override
    public int doWork() {
        inBatch = 0;
        runner.readClock();
        ring.poll(handler);
        int work = inBatch + ownSteps();
        if (work > 0) {
            journal.publish();
            counters.batch();
        }
        pending.endBatch();
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
    @Override
    public boolean isQuiet() {
        return ring.isEmpty() && pending.isEmpty() && (ownStepsWaitForRoom || !runner.hasOwnSteps());
    }

    /** True where something was executed and its caller has not been told. */
    @Override
    public boolean owesOutcomes() {
        return !pending.isEmpty();
    }

    private boolean onSlot(EventSlot slot, long ringSequence) {
        progress.step();
        Lane lane = slot.lane;
        Call call = slot.call;
        if (call != null) {
            slot.call = null;
            onCall(call);
        } else if (slot.isLaneEvent && lane != null) {
            if (ringSequence >= lookedAhead) {
                lookAhead(ringSequence);
            }
            slot.isLaneEvent = false;
            onLane(slot, lane);
        }
        progress.step();
        return ++inBatch < batchLimit;
    }

    /**
     * Touches the rows that the next events name. Each event alone would wait for its row to come from memory; so many at once
     * come in about the time of one. Reads only, and nothing depends on what was read.
     */
    private void lookAhead(long ringSequence) {
        long end = ringSequence;
        while (end < ringSequence + LOOK_AHEAD_SLOTS && ring.isPublished(end)) {
            EventSlot slot = ring.get(end++);
            if (slot.isLaneEvent) {
                runner.lookAhead(slot);
            }
        }
        lookedAhead = end;
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
        if (committed) {
            outcomes.stageCommitted(runner.sequence());
        } else {
            details(outcomes, outcomes.stageRefused(status), runner.refusal(), status);
        }
        count(status);
        pending.add(lane, runner.lastSequence());
    }

    private static void details(OutcomeRing outcomes, int at, Refusal refusal, Status status) {
        outcomes.detail(at, OutcomeRing.LEFT_AT, refusal.leftAt());
        outcomes.detail(at, OutcomeRing.TRANSITION, refusal.transition());
        outcomes.detail(at, OutcomeRing.PLACE, refusal.place());
        outcomes.detail(at, OutcomeRing.FAMILY, refusal.family());
        outcomes.detail(at, OutcomeRing.KEY, refusal.key());
        outcomes.detail(
                at,
                OutcomeRing.GUARD,
                (refusal.guard() & 0xFFFFL) << 48
                        | (refusal.actualState() & 0xFFFFFFL) << 24
                        | (refusal.leftBy() & 0xFFFFFFL));
        outcomes.thrown(at, status == Status.POISONED ? refusal.poison() : null);
    }
}
