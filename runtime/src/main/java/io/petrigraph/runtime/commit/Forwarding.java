package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.partition.Ownership;

/** What an owner adds to an attempt that it lets pass: the values of what it has reserved here. Owner: the partition's thread. */
final class Forwarding {
    private final int partition;
    private final Ownership ownership;
    private final Marking marking;
    private final int families;

    Forwarding(int partition, Ownership ownership, Marking marking) {
        this.partition = partition;
        this.ownership = ownership;
        this.marking = marking;
        this.families = marking.net().families().size();
    }

    /** The partition in which a granule lies that lies in one. */
    static int ownerOf(Granule granule, Ownership ownership, int families) {
        if (granule.isBagBehind(families)) {
            return ownership.ofBag(granule.place(families));
        }
        return granule.isRowOf(families) ? ownership.ofRow(granule.space(), granule.key()) : Ownership.PINNED;
    }

    /** Adds the values of this partition's part of the footprint; where that is everything, the whole part is lent. */
    void add(Attempt attempt) {
        if (attempt.footprint.holdsAll()) {
            attempt.lend(partition, marking.snapshot());
            return;
        }
        for (Granule granule : attempt.footprint.granules().keySet()) {
            if (ownerOf(granule, ownership, families) == partition) {
                addOne(attempt, granule);
            }
        }
    }

    private void addOne(Attempt attempt, Granule granule) {
        if (granule.isRowOf(families)) {
            attempt.forward(granule, RowValue.read(marking, granule.space(), granule.key()));
        } else if (granule.isBagBehind(families)) {
            attempt.forward(granule, BagValue.read(marking, granule.place(families)));
        }
    }
}
