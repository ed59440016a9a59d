package io.petrigraph.runtime.partition;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.RowTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a marking that lies in parts, each question in the part that owns what is asked. Cursors carry the number of their
 * part in their upper bits. Owner: one thread.
 */
public final class PartedReads extends MarkingReads {
    private static final int PART_SHIFT = 48;
    private static final long CURSOR_MASK = (1L << PART_SHIFT) - 1;

    private final Net net;
    private final List<Marking> parts;
    private final Ownership ownership;
    private final List<MarkingReads> reads = new ArrayList<>();

    /** Reads over what each partition owns, by its number. */
    public PartedReads(List<Marking> parts, Ownership ownership) {
        super(parts.get(0));
        this.net = parts.get(0).net();
        this.parts = parts;
        this.ownership = ownership;
        parts.forEach(part -> reads.add(new MarkingReads(part)));
    }

    private MarkingReads of(int family, long key) {
        return reads.get(ownership.ofRow(family, key));
    }

    private Place place(int id) {
        return net.places().get(id);
    }

    /** The family of the rows whose halves of links lie at an edge place. */
    private int near(Place place) {
        Edge edge = net.edges().get(place.group());
        return place.role() == Place.Role.FORWARD ? edge.fromFamily() : edge.toFamily();
    }

    @Override
    public int stateOf(int family, long key) {
        return of(family, key).stateOf(family, key);
    }

    @Override
    public long field(int family, long key, int column) {
        return of(family, key).field(family, key, column);
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return of(near(place(edgePlace)), key).linkCount(edgePlace, key);
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        int part = ownership.ofRow(near(place(edgePlace)), key);
        long at = reads.get(part).linkCursor(edgePlace, key, after < 0 ? after : after & CURSOR_MASK);
        return at < 0 ? at : at | (long) part << PART_SHIFT;
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        return reads.get((int) (cursor >>> PART_SHIFT)).linkTarget(edgePlace, cursor & CURSOR_MASK);
    }

    @Override
    public long rowCursor(int statePlace, long after) {
        int part = after < 0 ? 0 : (int) (after >>> PART_SHIFT);
        long from = after < 0 ? -1 : after & CURSOR_MASK;
        for (; part < reads.size(); part++) {
            long at = reads.get(part).rowCursor(statePlace, from);
            if (at >= 0) {
                return at | (long) part << PART_SHIFT;
            }
            from = -1;
        }
        return -1;
    }

    @Override
    public long rowKey(int statePlace, long cursor) {
        return reads.get((int) (cursor >>> PART_SHIFT)).rowKey(statePlace, cursor & CURSOR_MASK);
    }

    @Override
    public long keyByUnique(int family, int column, long word) {
        for (MarkingReads part : reads) {
            long key = part.keyByUnique(family, column, word);
            if (key != NOBODY) {
                return key;
            }
        }
        return NOBODY;
    }

    @Override
    public long bagCount(int place) {
        return reads.stream().mapToLong(part -> part.bagCount(place)).sum();
    }

    /** A link is noted wherever one of its ends lies: what counts are the halves of owned rows. */
    @Override
    public long allLinksCount(int edgePlace) {
        Place place = place(edgePlace);
        long count = 0;
        for (int part = 0; part < parts.size(); part++) {
            Links links = parts.get(part).links(place.group());
            RowTable rows = parts.get(part).table(near(place));
            for (int row = 0; row < rows.rowCount(); row++) {
                if (ownership.ofRow(rows.family(), rows.key(row)) == part) {
                    count += links.count(place.role() == Place.Role.FORWARD, row);
                }
            }
        }
        return count;
    }

    @Override
    public long hash() {
        long hash = 0;
        for (int part = 0; part < parts.size(); part++) {
            hash += parts.get(part).hash(ownership.slices(part));
        }
        return hash;
    }

    @Override
    public long count(Place place, long[] token) {
        return switch (place.role()) {
            case STATE -> of(place.group(), token[0]).count(place, token);
            case FORWARD, INVERSE -> of(near(place), token[0]).count(place, token);
            case BAG ->
                reads.stream().mapToLong(part -> part.count(place, token)).sum();
        };
    }
}
