package io.petrigraph.runtime.marking;

/**
 * The links of an edge in a marking that holds only some slices: tells the {@link Reach} of the end whose half is looked at.
 * Owner: the marking's thread.
 */
public final class ReachedLinks extends Links {
    private final Links links;
    private final ReachedRows froms;
    private final ReachedRows tos;
    private final Reach reach;

    private final int edge;

    ReachedLinks(int edge, Links links, ReachedRows froms, ReachedRows tos, Reach reach) {
        this.edge = edge;
        this.links = links;
        this.froms = froms;
        this.tos = tos;
        this.reach = reach;
    }

    /** The edge of which these are the links. */
    public int edge() {
        return edge;
    }

    /** True where a row at that side lies elsewhere. */
    public boolean isForeign(boolean forward, int row) {
        return (forward ? froms : tos).isForeign(row);
    }

    /** The rows at the far ends, seen from one side. */
    public ReachedRows far(boolean forward) {
        return forward ? tos : froms;
    }

    /** The links themselves, without a word to anybody. */
    public Links untold() {
        return links;
    }

    @Override
    Links snapshot(Marking into) {
        return links.snapshot(into);
    }

    @Override
    public boolean linked(int fromRow, int toRow) {
        if (froms.isForeign(fromRow) && !tos.isForeign(toRow)) {
            tos.touch(toRow, false);
        } else {
            froms.touch(fromRow, false);
            bothElsewhere(fromRow, toRow);
        }
        return links.linked(fromRow, toRow);
    }

    /** A link is noted wherever one of its ends lies; of one with no end here only a half that came here can tell. */
    private void bothElsewhere(int fromRow, int toRow) {
        if (froms.isForeign(fromRow) && tos.isForeign(toRow)) {
            reach.half(this, true, fromRow);
        }
    }

    @Override
    public void link(int fromRow, int toRow) {
        froms.touch(fromRow, true);
        tos.touch(toRow, true);
        links.link(fromRow, toRow);
    }

    @Override
    public void unlink(int fromRow, int toRow) {
        froms.touch(fromRow, true);
        tos.touch(toRow, true);
        bothElsewhere(fromRow, toRow);
        links.unlink(fromRow, toRow);
    }

    @Override
    public long count(boolean forward, int row) {
        (forward ? froms : tos).touch(row, false);
        reach.half(this, forward, row);
        return links.count(forward, row);
    }

    @Override
    public long cursor(boolean forward, int row, long after) {
        if (after < 0) {
            (forward ? froms : tos).touch(row, false);
            reach.half(this, forward, row);
            reach.walk(this, forward, row);
        }
        return links.cursor(forward, row, after);
    }

    @Override
    public int other(boolean forward, long cursor) {
        return links.other(forward, cursor);
    }
}
