package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;
import io.petrigraph.runtime.marking.Slices;

/**
 * Moves those tokens of a firing that lie in the slices of one partition: the applier of replay on many cores, and of what
 * other partitions committed. Bindings are complete, so nothing waits for another partition and nothing is decided.
 *
 * <p>A row is moved where its key is owned; a link is made or taken away where either end is. What a record leaves to the
 * rows is looked up only in rows that are owned, because nothing else is written with it.
 *
 * <p><b>Early links.</b> A partition sees its own share of the firings in sequence order, but two firings that meet only at
 * an entity of another partition may come the wrong way round: {@code unlink(F, X)} after {@code link(F, Y)}, where F has
 * one such link and lives elsewhere. An applier that is not strict then takes (F, X) away with the link, and passes over
 * the unlink when it comes. Nobody sees it: X is reserved for that unlink until it is here. In replay the order is the
 * log's, so a strict applier tells any such thing from a record that does not fit.
 *
 * <p>Owner: the marking's thread.
 */
public final class SliceApplier extends Applier {
    private final Slices slices;
    private final boolean isStrict;
    private final SliceMover mover;

    /** An applier for one partition's slices. Strict: every link must fit, because all firings come in sequence order. */
    public SliceApplier(Marking marking, Slices slices, boolean isStrict, Touches touches) {
        super(marking, touches);
        this.slices = slices;
        this.isStrict = isStrict;
        this.mover = new SliceMover(this);
    }

    @Override
    public boolean resolve(CompiledTransition compiled, Binding binding) {
        return compiled.rowProgram != null
                ? mover.locate(compiled.rowProgram, binding)
                : resolveGenerally(compiled, binding);
    }

    @Override
    public boolean apply(CompiledTransition compiled, Binding binding, long sequence) {
        return compiled.rowProgram != null
                ? mover.move(compiled.rowProgram, binding, compiled.id(), sequence)
                : applyGenerally(compiled, binding, sequence);
    }

    boolean ownsRow(int family, long key) {
        return slices.ownsRow(family, key);
    }

    @Override
    boolean isHere(Place place, long[] words) {
        return slices.owns(marking.net(), place, words);
    }

    /** The ends of a link stand in every record; of rows and bags only those here can be asked. */
    @Override
    boolean knowsMore(Place place, long[] words) {
        return (place.role() == Place.Role.STATE || place.role() == Place.Role.BAG) && isHere(place, words);
    }

    @Override
    boolean removeToken(Place place, long[] words, long count, int transition, long sequence) {
        return place.role() == Place.Role.FORWARD
                ? count == 1 && unlink(place.group(), words[0], words[1])
                : super.removeToken(place, words, count, transition, sequence);
    }

    @Override
    boolean addToken(Place place, long[] words, long carry, long count, int transition, long sequence) {
        return place.role() == Place.Role.FORWARD
                ? count == 1 && link(place.group(), words[0], words[1])
                : super.addToken(place, words, carry, count, transition, sequence);
    }

    /** Takes a link away. False where it is not there and should be. */
    boolean unlink(int edgeId, long fromKey, long toKey) {
        Edge edge = marking.net().edges().get(edgeId);
        int from = marking.table(edge.fromFamily()).find(fromKey);
        int to = marking.table(edge.toFamily()).find(toKey);
        Links links = marking.links(edgeId);
        if (from != RowTable.NO_ROW && to != RowTable.NO_ROW && links.linked(from, to)) {
            links.unlink(from, to);
            return true;
        }
        return !isStrict && mayComeEarly(edge, fromKey, toKey);
    }

    private boolean mayComeEarly(Edge edge, long fromKey, long toKey) {
        return (edge.toOne() && !ownsRow(edge.fromFamily(), fromKey))
                || (edge.fromOne() && !ownsRow(edge.toFamily(), toKey));
    }

    /** Makes a link. False where an end has one already and may not have two. */
    boolean link(int edgeId, long fromKey, long toKey) {
        Edge edge = marking.net().edges().get(edgeId);
        int from = marking.table(edge.fromFamily()).intern(fromKey);
        int to = marking.table(edge.toFamily()).intern(toKey);
        Links links = marking.links(edgeId);
        boolean isFree = (!edge.toOne() || freesEnd(links, true, from, ownsRow(edge.fromFamily(), fromKey)))
                && (!edge.fromOne() || freesEnd(links, false, to, ownsRow(edge.toFamily(), toKey)));
        if (!isFree || links.linked(from, to)) {
            return false;
        }
        links.link(from, to);
        return true;
    }

    /** True where an end of at most one link has none, or had one that is only waiting for its late unlink. */
    private boolean freesEnd(Links links, boolean forward, int row, boolean isOwned) {
        if (links.count(forward, row) == 0) {
            return true;
        }
        if (isOwned || isStrict) {
            return false;
        }
        int other = links.other(forward, links.cursor(forward, row, -1));
        links.unlink(forward ? row : other, forward ? other : row);
        return true;
    }
}
