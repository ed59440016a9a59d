package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.Cut;
import io.petrigraph.runtime.commit.FetchedMarking;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.MarkingSource;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.PartedReads;
import org.jspecify.annotations.Nullable;

/** Asks the engine for its marking between two events: whole, or in the parts of its partitions. */
final class SnapshotCall extends Call {
    private @Nullable Marking marking;
    private @Nullable Cut cut;
    private @Nullable Ownership ownership;
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
    void fill(PartitionedEngine engine, RingSlot slot) {
        Cut asked = new Cut(engine.partitions());
        cut = asked;
        ownership = engine.ownership();
        slot.cut(asked);
    }

    @Override
    boolean isEvent() {
        return false;
    }

    /** The snapshot of an engine of one partition, once the call is answered. */
    Marking marking() {
        Marking answered = marking;
        if (answered == null) {
            throw new IllegalStateException("the engine took no snapshot: sequence=" + sequence);
        }
        return answered;
    }

    /** Reads over what was there, once the call is answered. */
    MarkingReads reads() {
        Cut parts = cut;
        Ownership owners = ownership;
        return parts == null || owners == null ? new MarkingReads(marking()) : new PartedReads(parts.parts(), owners);
    }

    /** A marking to go on from, once the call is answered. */
    MarkingSource source() {
        Cut parts = cut;
        Ownership owners = ownership;
        return parts == null || owners == null
                ? MarkingSource.whole(marking())
                : new FetchedMarking(parts.parts(), owners);
    }

    /** The last firing that it shows, or -1. */
    long sequence() {
        return cut == null ? sequence : cut.sequence();
    }

    /** The crc of the record with that sequence. */
    int chainCrc() {
        return chainCrc;
    }
}
