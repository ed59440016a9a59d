package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;

/**
 * Walks the tokens of a place that agree with some known columns, by the shortest way: one look-up where the known
 * columns identify the token, a list where one end of an edge is known, else a scan. Nothing may change the marking
 * meanwhile. Owner: the deciding thread; one cursor for each depth of nesting.
 */
final class TokenCursor {
    private enum Way {
        DONE,
        ONE,
        BAG_SCAN,
        ROW_SCAN,
        LIST,
        LINK_SCAN
    }

    private final Marking marking;
    private Place place;
    private Way way = Way.DONE;
    private long known;
    private long[] wanted = new long[NetLimits.MAX_COLUMNS];
    private long position;
    private int row;
    private boolean forwardList;
    private boolean swap;

    /** The token at the cursor; valid until the next advance. */
    final long[] token = new long[NetLimits.MAX_COLUMNS];
    /** How many of it there are. */
    long multiplicity;

    TokenCursor(Marking marking, Place place) {
        this.marking = marking;
        this.place = place;
    }

    /** The array into which the caller puts the known words before {@link #begin}. */
    long[] wanted() {
        return wanted;
    }

    /** Starts over; bit i of {@code knownColumns} says that {@code wanted()[i]} must be agreed with. */
    void begin(Place of, long knownColumns) {
        place = of;
        known = knownColumns;
        position = -1;
        way = switch (of.role()) {
            case BAG -> bagWay();
            case STATE -> stateWay();
            case FORWARD, INVERSE -> linkWay();
        };
    }

    /** A bit for each column of a place. */
    static long allColumns(Place place) {
        return place.width() == Long.SIZE ? -1L : (1L << place.width()) - 1;
    }

    private boolean isKnown(int column) {
        return (known >>> column & 1) != 0;
    }

    private Way bagWay() {
        int keyWidth = place.uniqueWidth() == 0 ? place.width() : place.uniqueWidth();
        long keyBits = keyWidth == 64 ? -1L : (1L << keyWidth) - 1;
        return (known & keyBits) == keyBits ? Way.ONE : Way.BAG_SCAN;
    }

    private Way stateWay() {
        if (isKnown(0)) {
            return Way.ONE;
        }
        Family family = marking.net().families().get(place.group());
        for (int nth = 0; nth < family.uniqueColumns().size(); nth++) {
            int column = family.uniqueColumns().get(nth);
            if (isKnown(column) && place.id() != family.ended()) {
                int found = marking.rowByUnique(family.id(), nth, wanted[column]);
                if (found == RowTable.NO_ROW) {
                    return Way.DONE;
                }
                wanted[0] = marking.table(family.id()).key(found);
                known |= 1;
                return Way.ONE;
            }
        }
        marking.table(family.id()).scanned();
        return Way.ROW_SCAN;
    }

    private Way linkWay() {
        if (isKnown(0) && isKnown(1)) {
            return Way.ONE;
        }
        boolean forwardPlace = place.role() == Place.Role.FORWARD;
        if (!isKnown(0) && !isKnown(1)) {
            row = -1;
            forwardList = forwardPlace;
            swap = false;
            nearTable().scanned();
            return Way.LINK_SCAN;
        }
        swap = isKnown(1);
        forwardList = forwardPlace != swap;
        row = nearTable().find(wanted[swap ? 1 : 0]);
        return row == RowTable.NO_ROW ? Way.DONE : Way.LIST;
    }

    private Edge edge() {
        return marking.net().edges().get(place.group());
    }

    private RowTable nearTable() {
        return marking.table(forwardList ? edge().fromFamily() : edge().toFamily());
    }

    private RowTable farTable() {
        return marking.table(forwardList ? edge().toFamily() : edge().fromFamily());
    }

    /** Moves to the next token; false at the end. */
    boolean advance() {
        return switch (way) {
            case DONE -> false;
            case ONE -> one();
            case BAG_SCAN -> bagScan();
            case ROW_SCAN -> rowScan();
            case LIST -> list();
            case LINK_SCAN -> linkScan();
        };
    }

    private boolean one() {
        way = Way.DONE;
        System.arraycopy(wanted, 0, token, 0, place.width());
        long all = allColumns(place);
        if ((known & all) != all && !marking.complete(place, token, 0, all & ~known)) {
            return false;
        }
        multiplicity = marking.count(place, token, 0);
        return multiplicity > 0;
    }

    private boolean bagScan() {
        Bag bag = marking.bag(place.id());
        for (position = bag.cursor(position); position >= 0; position = bag.cursor(position)) {
            boolean agrees = true;
            for (int column = 0; column < place.width() && agrees; column++) {
                token[column] = bag.word(position, column);
                agrees = !isKnown(column) || token[column] == wanted[column];
            }
            if (agrees) {
                multiplicity = bag.count(position);
                return true;
            }
        }
        way = Way.DONE;
        return false;
    }

    private boolean rowScan() {
        RowTable table = marking.table(place.group());
        int state = marking.stateOrdinal(place.id());
        for (position++; position < table.rowCount(); position++) {
            if (table.state((int) position) == state && rowAgrees(table)) {
                multiplicity = 1;
                return true;
            }
        }
        way = Way.DONE;
        return false;
    }

    private boolean rowAgrees(RowTable table) {
        for (int column = 0; column < place.width(); column++) {
            token[column] = table.field((int) position, column);
            if (isKnown(column) && token[column] != wanted[column]) {
                return false;
            }
        }
        return true;
    }

    private boolean list() {
        Links links = marking.links(place.group());
        position = links.cursor(forwardList, row, position);
        if (position < 0) {
            way = Way.DONE;
            return false;
        }
        token[swap ? 1 : 0] = nearTable().key(row);
        token[swap ? 0 : 1] = farTable().key(links.other(forwardList, position));
        multiplicity = 1;
        return true;
    }

    private boolean linkScan() {
        int rows = nearTable().rowCount();
        while (row < 0 || !list()) {
            row++;
            position = -1;
            if (row >= rows) {
                way = Way.DONE;
                return false;
            }
            way = Way.LINK_SCAN;
        }
        return true;
    }
}
