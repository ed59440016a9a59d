package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;

/** A call that carries a number, as a snapshot's carries a marking. */
final class StressCall extends Call {
    private static final Outcome ANSWER = new Outcome.Committed(0);

    long carried;

    /** Tells the caller, as the engine's thread does. */
    void answer() {
        complete(ANSWER);
    }

    @Override
    Outcome run(StepRunner runner) {
        return new Outcome.Committed(carried);
    }

    @Override
    void fill(PartitionedEngine engine, RingSlot slot) {
        throw new UnsupportedOperationException("no partition is asked here: carried=" + carried);
    }
}
