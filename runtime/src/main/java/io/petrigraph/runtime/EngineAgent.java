package io.petrigraph.runtime;

import com.lmax.disruptor.EventPoller;
import io.petrigraph.runtime.firing.Refusal;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The duty cycle of the partition: events from the ring, in order, one after the other. The single writer of the marking
 * and of the log.
 *
 * <pre>
 *   doWork: [event -> StepRunner -> outcome staged]*  ->  own steps  ->  publish the log  ->  release outcomes
 * </pre>
 *
 * <p>Owner: one thread, which runs {@link #doWork}. {@link #progressOpaque} is for the watchdog.
 */
final class EngineAgent {
    private static final VarHandle PROGRESS;

    static {
        try {
            PROGRESS = MethodHandles.lookup().findVarHandle(EngineAgent.class, "progress", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final EventPoller<EventSlot> poller;
    private final EventPoller.Handler<EventSlot> handler = this::onSlot;
    private final StepRunner runner;
    private final Journal journal;
    private final Counters counters;
    private final PendingOutcomes pending = new PendingOutcomes();
    private final int batchLimit;
    private int inBatch;

    /** Odd while an event is executed; grows by two for each. Written by the agent alone. */
    @SuppressWarnings("UnusedVariable") // by way of PROGRESS
    private long progress;

    private long executed;

    EngineAgent(EventPoller<EventSlot> poller, StepRunner runner, Journal journal, Counters counters, int batchLimit) {
        this.poller = poller;
        this.runner = runner;
        this.journal = journal;
        this.counters = counters;
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
        while (done < batchLimit && runner.hasOwnSteps() && runner.ownStep()) {
            counters.committed();
            done++;
        }
        return done;
    }

    /** True where nothing waits: neither outcomes nor own steps. */
    boolean isQuiet() {
        return pending.isEmpty() && !runner.hasOwnSteps();
    }

    /** Odd while an event is executed. Any thread. */
    long progressOpaque() {
        return (long) PROGRESS.getOpaque(this);
    }

    private boolean onSlot(EventSlot slot, long ringSequence, boolean endOfBatch) {
        PROGRESS.setOpaque(this, ++executed);
        Lane lane = slot.lane;
        Call call = slot.call;
        slot.lane = null;
        slot.call = null;
        if (lane != null) {
            onLane(slot, lane);
        } else if (call != null) {
            pending.add(call, call.run(runner), runner.lastSequence());
        }
        PROGRESS.setOpaque(this, ++executed);
        return ++inBatch < batchLimit;
    }

    private void onLane(EventSlot slot, Lane lane) {
        Status status = slot.chained && lane.lastWasRefused ? Status.AFTER_REFUSED : runner.event(slot);
        boolean committed = status == Status.COMMITTED;
        lane.lastWasRefused = !committed;
        OutcomeRing outcomes = lane.outcomes();
        int at = outcomes.stage();
        outcomes.word(at, OutcomeRing.TICKET, slot.ticket);
        outcomes.word(at, OutcomeRing.STATUS, status.code());
        outcomes.word(at, OutcomeRing.SEQUENCE, committed ? runner.sequence() : -1);
        if (committed) {
            counters.committed();
        } else {
            counters.refused(status);
            details(outcomes, at, runner.refusal());
        }
        pending.add(lane, runner.lastSequence());
    }

    private static void details(OutcomeRing outcomes, int at, Refusal refusal) {
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
    }
}
