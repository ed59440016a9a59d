package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that fire in the engine and wait for the answer. {@link #fire} throws a refusal; {@link #tryFire} answers with it.
 * A scope is for one thread at a time; make one for each, they are small.
 */
public final class StepScope extends LiveScope {
    private final Gate gate;
    private @Nullable Outcome lastOutcome;
    private int firedTransition = -1;

    StepScope(Gate gate) {
        super(gate);
        this.gate = gate;
    }

    @Override
    String scopeName() {
        return "step";
    }

    @Override
    public void fire() {
        Outcome outcome = tryFire();
        if (!outcome.isCommitted()) {
            throw new RefusedException(outcome);
        }
    }

    /** Fires the event that was begun and waits. */
    public Outcome tryFire() {
        draft.complete();
        StepCall call = new StepCall(draft);
        draft.clear();
        Outcome outcome = gate.call(call);
        lastOutcome = outcome;
        firedTransition = outcome.isCommitted() ? call.firedTransition : -1;
        return outcome;
    }

    @Override
    public long fired() {
        return lastOutcome instanceof Outcome.Committed committed ? committed.sequence() : -1;
    }

    @Override
    public int firedTransition() {
        return firedTransition;
    }

    /** The outcome of the verb called last, or null. */
    public @Nullable Outcome lastOutcome() {
        return lastOutcome;
    }

    private static final class StepCall extends Call {
        private final int event;
        private final long[] words;
        private final long given;
        private final long eventIdHi;
        private final long eventIdLo;
        private int firedTransition = -1; // written by the engine's thread before the outcome's release

        StepCall(EventDraft draft) {
            this.event = draft.event;
            this.words = draft.words.clone();
            this.given = draft.given;
            this.eventIdHi = draft.eventIdHi;
            this.eventIdLo = draft.eventIdLo;
        }

        @Override
        int home(PartitionedEngine engine) {
            return engine.home(event, words, given);
        }

        @Override
        void fill(PartitionedEngine engine, RingSlot slot) {
            slot.event(event, words, given, eventIdHi, eventIdLo);
        }

        @Override
        void fired(int transition) {
            firedTransition = transition;
        }

        @Override
        Outcome run(StepRunner runner) {
            Outcome outcome = runner.step(event, words, given, eventIdHi, eventIdLo, this);
            firedTransition = runner.firedTransition();
            return outcome;
        }
    }
}
