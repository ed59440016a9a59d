package io.petrigraph.runtime.commit;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.ReachedLinks;
import io.petrigraph.runtime.marking.RowTable;
import java.util.ArrayList;
import java.util.List;

/** A row with its halves of all links, as its owner forwards it. Immutable. */
final class RowValue implements Value {
    /** A row with more links of one kind is sent without them; who walks them holds everything instead. */
    static final int HALF_LIMIT_LINKS = 64;

    private static final long[] LONG = {};

    private final int family;
    private final long key;
    private final int state;
    private final int lastTransition;
    private final long lastSequence;
    /** The words of the columns behind the key. */
    private final long[] fields;
    /**
     * For each half that the family has, in the order of edges, forward before inverse: the keys at the far ends. {@link #LONG}
     * for one that is too long to be sent about.
     */
    private final long[][] halves;

    private RowValue(RowTable table, int row, long[] fields, long[][] halves) {
        this.family = table.family();
        this.key = table.key(row);
        this.state = table.state(row);
        this.lastTransition = table.lastTransition(row);
        this.lastSequence = table.lastSequence(row);
        this.fields = fields;
        this.halves = halves;
    }

    /** Reads a row that is here, without halves that are long; nobody is told. */
    static RowValue read(Marking marking, int family, long key) {
        return read(marking, family, key, HALF_LIMIT_LINKS);
    }

    /** Reads a row that is here; nobody is told. */
    static RowValue whole(Marking marking, int family, long key) {
        return read(marking, family, key, Long.MAX_VALUE);
    }

    private static RowValue read(Marking marking, int family, long key, long halfLimit) {
        RowTable table = marking.table(family);
        int row = table.intern(key);
        long[] fields = new long[marking.net().families().get(family).columns().size() - 1];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = table.field(row, i + 1);
        }
        List<long[]> halves = new ArrayList<>();
        for (Edge edge : marking.net().edges()) {
            if (edge.fromFamily() == family) {
                halves.add(half(marking, edge, true, row, halfLimit));
            }
            if (edge.toFamily() == family) {
                halves.add(half(marking, edge, false, row, halfLimit));
            }
        }
        return new RowValue(table, row, fields, halves.toArray(long[][]::new));
    }

    private static long[] half(Marking marking, Edge edge, boolean forward, int row, long halfLimit) {
        Links links = untold(marking, edge);
        if (links.count(forward, row) > halfLimit) {
            return LONG;
        }
        RowTable far = marking.table(forward ? edge.toFamily() : edge.fromFamily());
        long[] keys = new long[(int) links.count(forward, row)];
        int i = 0;
        for (long at = links.cursor(forward, row, -1); at >= 0; at = links.cursor(forward, row, at)) {
            keys[i++] = far.key(links.other(forward, at));
        }
        return keys;
    }

    private static Links untold(Marking marking, Edge edge) {
        Links links = marking.links(edge.id());
        return links instanceof ReachedLinks reached ? reached.untold() : links;
    }

    /** What the marking noted of the row's links before gives way. */
    @Override
    public void install(Marking marking) {
        RowTable table = marking.table(family);
        int row = table.intern(key);
        for (int i = 0; i < fields.length; i++) {
            table.field(row, i + 1, fields[i]);
        }
        table.state(row, state, lastTransition, lastSequence);
        int half = 0;
        Net net = marking.net();
        for (Edge edge : net.edges()) {
            if (edge.fromFamily() == family) {
                install(marking, edge, true, row, halves[half++]);
            }
            if (edge.toFamily() == family) {
                install(marking, edge, false, row, halves[half++]);
            }
        }
    }

    private static void install(Marking marking, Edge edge, boolean forward, int row, long[] keys) {
        if (keys == LONG) {
            return; // what is noted of it here ends here, and is true
        }
        Links links = untold(marking, edge);
        RowTable far = marking.table(forward ? edge.toFamily() : edge.fromFamily());
        for (long at = links.cursor(forward, row, -1); at >= 0; at = links.cursor(forward, row, -1)) {
            int other = links.other(forward, at);
            links.unlink(forward ? row : other, forward ? other : row);
        }
        for (long key : keys) {
            int other = far.intern(key);
            int from = forward ? row : other;
            int to = forward ? other : row;
            makeFree(links, true, from, edge.toOne());
            makeFree(links, false, to, edge.fromOne());
            if (!links.linked(from, to)) {
                links.link(from, to);
            }
        }
    }

    /** A stub may still have a link that a commit under way takes from it; the row that is forwarded knows better. */
    private static void makeFree(Links links, boolean forward, int row, boolean hasOne) {
        if (hasOne && links.count(forward, row) > 0) {
            int other = links.other(forward, links.cursor(forward, row, -1));
            links.unlink(forward ? row : other, forward ? other : row);
        }
    }

    /** True where that half was too long to be sent. */
    boolean isLong(Net net, int edgeId, boolean isForward) {
        int half = 0;
        for (Edge edge : net.edges()) {
            if (edge.fromFamily() == family) {
                if (edge.id() == edgeId && isForward) {
                    return halves[half] == LONG;
                }
                half++;
            }
            if (edge.toFamily() == family) {
                if (edge.id() == edgeId && !isForward) {
                    return halves[half] == LONG;
                }
                half++;
            }
        }
        return false;
    }
}
