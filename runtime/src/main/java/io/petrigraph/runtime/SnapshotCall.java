package io.petrigraph.runtime;

import io.petrigraph.runtime.marking.Marking;
import org.jspecify.annotations.Nullable;

/** Asks the engine for its marking between two events. */
final class SnapshotCall extends Call {
    private @Nullable Marking marking;
    private long sequence;
    private int chainCrc;

    @Override
    Outcome run(StepRunner runner) {
        marking = runner.marking().snapshot();
        sequence = runner.lastSequence();
        chainCrc = runner.chainCrc();
        return new Outcome.Committed(sequence);
    }

    @Override
    boolean isEvent() {
        return false;
    }

    /** The snapshot, once the call is answered. */
    Marking marking() {
        Marking answered = marking;
        if (answered == null) {
            throw new IllegalStateException("the engine took no snapshot: sequence=" + sequence);
        }
        return answered;
    }

    long sequence() {
        return sequence;
    }

    /** The crc of the record with that sequence. */
    int chainCrc() {
        return chainCrc;
    }
}
