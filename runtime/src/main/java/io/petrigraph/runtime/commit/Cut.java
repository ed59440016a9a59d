package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Marking;
import java.util.ArrayList;
import java.util.List;

/**
 * The marking behind one sequence, in the parts that the partitions own. Each owner adds its part while the cut holds all of
 * them, so nothing is numbered, moved or under way between two parts. Handed from owner to owner, then to the caller.
 */
public final class Cut {
    private final Marking[] parts;
    private long sequence = -1;

    /** A cut that is still to be taken. */
    public Cut(int partitions) {
        parts = new Marking[partitions];
    }

    void add(int partition, Marking part) {
        parts[partition] = part;
    }

    void takenAt(long lastSequence) {
        sequence = lastSequence;
    }

    /** The last firing in it, or -1. */
    public long sequence() {
        return sequence;
    }

    /** What each partition owns, by its number: beside that a part has stubs, which mean nothing. */
    public List<Marking> parts() {
        List<Marking> taken = new ArrayList<>();
        for (Marking part : parts) {
            if (part == null) {
                throw new IllegalStateException("the cut was not taken: sequence=" + sequence);
            }
            taken.add(part);
        }
        return List.copyOf(taken);
    }
}
