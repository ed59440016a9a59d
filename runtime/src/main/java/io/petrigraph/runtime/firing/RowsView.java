package io.petrigraph.runtime.firing;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;

/** What user code sees of a binding and of the rows. Reused; owner: the deciding thread. */
final class RowsView implements BindingView {
    private static final long[] NO_VALUES = new long[0];

    private final Marking marking;
    private long[] values = NO_VALUES;

    RowsView(Marking marking) {
        this.marking = marking;
    }

    /** The same view over these values. */
    RowsView over(long[] bindingValues) {
        values = bindingValues;
        return this;
    }

    @Override
    public long value(int variable) {
        return values[variable];
    }

    @Override
    public String text(int variable) {
        return marking.texts().text(values[variable]);
    }

    @Override
    public long field(int family, long key, int column) {
        RowTable table = marking.table(family);
        int row = table.find(key);
        if (row == RowTable.NO_ROW || table.state(row) < 0) {
            throw new IllegalStateException("there is no such row: entity="
                    + marking.net().families().get(family).name() + " id=" + key);
        }
        return table.field(row, column);
    }

    @Override
    public String textField(int family, long key, int column) {
        return marking.texts().text(field(family, key, column));
    }

    @Override
    public int stateOf(int family, long key) {
        return marking.stateOf(family, key);
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        Place place = marking.net().places().get(edgePlace);
        int row = near(place).find(key);
        return row == RowTable.NO_ROW ? 0 : marking.links(place.group()).count(isForward(place), row);
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        Place place = marking.net().places().get(edgePlace);
        int row = near(place).find(key);
        return row == RowTable.NO_ROW ? -1 : marking.links(place.group()).cursor(isForward(place), row, after);
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        Place place = marking.net().places().get(edgePlace);
        Edge edge = marking.net().edges().get(place.group());
        RowTable far = marking.table(isForward(place) ? edge.toFamily() : edge.fromFamily());
        return far.key(marking.links(place.group()).other(isForward(place), cursor));
    }

    @Override
    public long intern(String text) {
        return marking.texts().intern(text);
    }

    private RowTable near(Place place) {
        Edge edge = marking.net().edges().get(place.group());
        return marking.table(isForward(place) ? edge.fromFamily() : edge.toFamily());
    }

    private static boolean isForward(Place place) {
        return place.role() == Place.Role.FORWARD;
    }
}
