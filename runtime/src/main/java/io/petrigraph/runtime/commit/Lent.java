package io.petrigraph.runtime.commit;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.ReachedLinks;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.marking.RowTable;
import io.petrigraph.runtime.partition.Ownership;
import java.util.HashMap;
import java.util.Map;

/**
 * What the other partitions lend to an event that holds all of them: snapshots, from which the partition that decides takes
 * row by row, half by half, what the decision looks at, in the middle of it. Nothing is sent for twice, and a row with many links
 * costs as much as is looked at. All of it lies in the tentative change, and goes when that is undone.
 *
 * <pre>
 *   look at a foreign row --> its fields are taken      walk a foreign row's links --> that half is taken
 * </pre>
 *
 * <p>Links that end at a row that lies here are noted here already; a half that was taken is the truth for its other ends.
 * Owner: the thread of the partition that decides.
 */
final class Lent {
    /** A half of a row's links, of which some were already noted here. */
    private record Half(int edge, boolean forward, int row) {}

    private final int partition;
    private final Ownership ownership;
    private final Marking own;
    private final Net net;
    private final Marking[] parts;
    /** What was taken, and where the tentative change stood then. */
    private final Map<Granule, Integer> rows = new HashMap<>();

    private final Map<Half, Integer> halves = new HashMap<>();
    private final Map<Integer, Integer> bags = new HashMap<>();

    /** {@code parts}: by partition, nothing for the one that decides. */
    Lent(int partition, Ownership ownership, Marking own, Marking[] parts) {
        this.partition = partition;
        this.ownership = ownership;
        this.own = own;
        this.net = own.net();
        this.parts = parts;
    }

    private Marking part(int owner) {
        Marking lent = parts[owner];
        if (lent == null) {
            throw new IllegalStateException("a partition has not lent its part: partition=" + owner);
        }
        return lent;
    }

    /** The row of a key, where it lies elsewhere. */
    void row(int family, long key) {
        Granule granule = Granule.row(family, key);
        int owner = ownership.ofRow(family, key);
        if (owner == partition || rows.containsKey(granule)) {
            return;
        }
        rows.put(granule, own.savepoint());
        RowTable from = part(owner).table(family);
        int there = from.find(key);
        if (there != RowTable.NO_ROW) {
            RowTable to = own.table(family);
            int here = to.intern(key);
            for (int column = 1; column < net.families().get(family).columns().size(); column++) {
                to.field(here, column, from.field(there, column));
            }
            to.state(here, from.state(there), from.lastTransition(there), from.lastSequence(there));
        }
    }

    /** All rows of a family. */
    void family(int family) {
        for (int owner = 0; owner < parts.length; owner++) {
            if (owner != partition) {
                RowTable from = part(owner).table(family);
                for (int row = 0; row < from.rowCount(); row++) {
                    if (ownership.ofRow(family, from.key(row)) == owner) {
                        row(family, from.key(row));
                    }
                }
            }
        }
    }

    /** One half of the links of a row that lies elsewhere. */
    void half(int edgeId, boolean forward, int row) {
        Half half = new Half(edgeId, forward, row);
        if (halves.containsKey(half)) {
            return;
        }
        halves.put(half, own.savepoint());
        Edge edge = net.edges().get(edgeId);
        int nearFamily = forward ? edge.fromFamily() : edge.toFamily();
        int farFamily = forward ? edge.toFamily() : edge.fromFamily();
        long key = own.table(nearFamily).key(row);
        Marking part = part(ownership.ofRow(nearFamily, key));
        int there = part.table(nearFamily).find(key);
        if (there == RowTable.NO_ROW) {
            return;
        }
        Links from = part.links(edgeId);
        Links to = ((ReachedLinks) own.links(edgeId)).untold();
        ReachedRows far = (ReachedRows) own.table(farFamily);
        for (long at = from.cursor(forward, there, -1); at >= 0; at = from.cursor(forward, there, at)) {
            int other = far.intern(part.table(farFamily).key(from.other(forward, at)));
            boolean isKnown = !far.isForeign(other) || halves.containsKey(new Half(edgeId, !forward, other));
            if (!isKnown && !to.linked(forward ? row : other, forward ? other : row)) {
                to.link(forward ? row : other, forward ? other : row);
            }
        }
    }

    /** The content of a bag that lies elsewhere. */
    void bag(Place place) {
        if (!bags.containsKey(place.id())) {
            bags.put(place.id(), own.savepoint());
            BagValue.read(part(ownership.ofBag(place.id())), place.id()).install(own);
        }
    }

    /** What was taken since then is gone. */
    void rolledBackTo(int savepoint) {
        rows.values().removeIf(at -> at >= savepoint);
        halves.values().removeIf(at -> at >= savepoint);
        bags.values().removeIf(at -> at >= savepoint);
    }
}
