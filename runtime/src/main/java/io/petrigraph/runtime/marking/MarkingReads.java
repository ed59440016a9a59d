package io.petrigraph.runtime.marking;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Place;

/**
 * Reads a marking by ids and keys, as scopes, guards and invariants do. An engine of several partitions has its own reads, over
 * parts or over a marking that is fetched row by row. Owner: the marking's thread.
 */
public class MarkingReads {
    /** Stands for no key. */
    public static final long NOBODY = Long.MIN_VALUE;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final Marking marking;

    public MarkingReads(Marking marking) {
        this.marking = marking;
    }

    public int stateOf(int family, long key) {
        return marking.stateOf(family, key);
    }

    public long field(int family, long key, int column) {
        RowTable table = marking.table(family);
        int row = table.find(key);
        if (row == RowTable.NO_ROW || table.state(row) < 0) {
            throw new IllegalStateException("there is no such row: entity="
                    + marking.net().families().get(family).name() + " id=" + key);
        }
        return table.field(row, column);
    }

    public long linkCount(int edgePlace, long key) {
        Place place = place(edgePlace);
        int row = near(place).find(key);
        return row == RowTable.NO_ROW ? 0 : links(place).count(isForward(place), row);
    }

    public long linkCursor(int edgePlace, long key, long after) {
        Place place = place(edgePlace);
        int row = near(place).find(key);
        return row == RowTable.NO_ROW ? -1 : links(place).cursor(isForward(place), row, after);
    }

    public long linkTarget(int edgePlace, long cursor) {
        Place place = place(edgePlace);
        Edge edge = edge(place);
        RowTable far = marking.table(isForward(place) ? edge.toFamily() : edge.fromFamily());
        return far.key(links(place).other(isForward(place), cursor));
    }

    public long rowCursor(int statePlace, long after) {
        Place place = place(statePlace);
        RowTable table = marking.table(place.group());
        if (after < 0) {
            table.scanned();
        }
        int state = marking.stateOrdinal(statePlace);
        for (int row = (int) after + 1; row < table.rowCount(); row++) {
            if (table.state(row) == state) {
                return row;
            }
        }
        return -1;
    }

    public long rowKey(int statePlace, long cursor) {
        return marking.table(place(statePlace).group()).key((int) cursor);
    }

    public long rowCount(int statePlace) {
        long count = 0;
        for (long row = rowCursor(statePlace, -1); row >= 0; row = rowCursor(statePlace, row)) {
            count++;
        }
        return count;
    }

    /** The key of the live row that has a value in a unique column, or {@link #NOBODY}. */
    public long keyByUnique(int family, int column, long word) {
        Family of = marking.net().families().get(family);
        int nth = of.uniqueColumns().indexOf(column);
        if (nth < 0) {
            throw new IllegalArgumentException("the column is not unique: entity=" + of.name() + " column="
                    + of.columns().get(column).name());
        }
        int row = marking.rowByUnique(family, nth, word);
        return row == RowTable.NO_ROW ? NOBODY : marking.table(family).key(row);
    }

    /** The canonical hash of all tokens. */
    public long hash() {
        return marking.hash();
    }

    /** How often a token lies in a place. */
    public long count(Place place, long[] token) {
        return marking.count(place, token, 0);
    }

    /** The number of tokens in a bag. */
    public long bagCount(int place) {
        Bag bag = marking.bag(place);
        long count = 0;
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            count += bag.count(entry);
        }
        return count;
    }

    /** The number of links of an edge. */
    public long allLinksCount(int edgePlace) {
        Place place = place(edgePlace);
        RowTable near = near(place);
        long count = 0;
        for (int row = 0; row < near.rowCount(); row++) {
            count += links(place).count(isForward(place), row);
        }
        return count;
    }

    /** A hash over the links of a key that does not depend on their order. */
    public long linksHash(int edgePlace, long key) {
        long hash = 0;
        for (long at = linkCursor(edgePlace, key, -1); at >= 0; at = linkCursor(edgePlace, key, at)) {
            hash += mix(linkTarget(edgePlace, at));
        }
        return hash;
    }

    /** A hash over the keys in a state that does not depend on their order. */
    public long rowsHash(int statePlace) {
        long hash = 0;
        for (long row = rowCursor(statePlace, -1); row >= 0; row = rowCursor(statePlace, row)) {
            hash += mix(rowKey(statePlace, row));
        }
        return hash;
    }

    private static long mix(long word) {
        long z = (word + PRIME) * PRIME;
        return z ^ (z >>> 31);
    }

    private Place place(int id) {
        return marking.net().places().get(id);
    }

    private Edge edge(Place place) {
        return marking.net().edges().get(place.group());
    }

    private Links links(Place place) {
        return marking.links(place.group());
    }

    private RowTable near(Place place) {
        return marking.table(
                isForward(place) ? edge(place).fromFamily() : edge(place).toFamily());
    }

    private static boolean isForward(Place place) {
        return place.role() == Place.Role.FORWARD;
    }
}
