package io.petrigraph.runtime.commit;

import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.MarkingSource;
import io.petrigraph.runtime.marking.OutOfReach;
import io.petrigraph.runtime.marking.Reach;
import io.petrigraph.runtime.marking.ReachedLinks;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.marking.RowTable;
import io.petrigraph.runtime.partition.Ownership;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The marking of a transaction or fork over several partitions: empty at first, and what is looked at is fetched, row by row,
 * from the parts of a cut. It costs what is looked at, not what there is.
 *
 * <pre>
 *   look at a row --> not here: signal, undo --> fetch it from its part --> again
 * </pre>
 *
 * <p>Whatever changes a row or a link has looked at all rows that it changes, so what is fetched later is not older than
 * what was changed here. Owner: one thread.
 */
public final class FetchedMarking implements MarkingSource, Reach {
    private final Net net;
    private final List<Marking> parts;
    private final Ownership ownership;
    private final Marking marking;
    private final MarkingReads reads;
    /** The rows that were fetched, by family. */
    private final BitSet[] rows;

    private final BitSet wholeFamilies = new BitSet();
    private final BitSet bags = new BitSet();
    private final Set<Granule> lacking = new LinkedHashSet<>();
    private boolean isWatched;
    private boolean isAllHere;

    /** Over the parts of a cut, which become this marking's own. */
    public FetchedMarking(List<Marking> parts, Ownership ownership) {
        this.net = parts.get(0).net();
        this.parts = parts;
        this.ownership = ownership;
        this.marking = new Marking(net, parts.get(0).texts(), this);
        this.reads = new FetchingReads(this);
        this.rows = new BitSet[net.families().size()];
        for (int family = 0; family < rows.length; family++) {
            rows[family] = new BitSet();
        }
    }

    @Override
    public Marking marking() {
        return marking;
    }

    @Override
    public MarkingReads reads() {
        return reads;
    }

    @Override
    public void watch() {
        isWatched = true;
    }

    @Override
    public void rest() {
        isWatched = false;
    }

    @Override
    public boolean isLacking() {
        return !lacking.isEmpty();
    }

    @Override
    public void fetch() {
        List<Granule> wanted = new ArrayList<>(lacking);
        lacking.clear();
        for (Granule granule : wanted) {
            if (granule.isWhole()) {
                fetchFamily(granule.family());
            } else if (granule.isRowOf(rows.length)) {
                fetchRow(granule.space(), granule.key());
            } else {
                fetchBag(net.places().get(granule.space() - rows.length));
            }
        }
    }

    private void fetchRow(int family, long key) {
        RowTable table = marking.table(family);
        RowValue.whole(parts.get(ownership.ofRow(family, key)), family, key).install(marking);
        int row = table.intern(key);
        marking.noteUniques(family, row);
        rows[family].set(row);
    }

    private void fetchFamily(int family) {
        for (int part = 0; part < parts.size(); part++) {
            RowTable from = parts.get(part).table(family);
            for (int row = 0; row < from.rowCount(); row++) {
                long key = from.key(row);
                if (ownership.ofRow(family, key) == part && !isHere(family, key)) {
                    fetchRow(family, key);
                }
            }
        }
        wholeFamilies.set(family);
    }

    private boolean isHere(int family, long key) {
        int row = ((ReachedRows) marking.table(family)).locate(key);
        return row != RowTable.NO_ROW && rows[family].get(row);
    }

    private void fetchBag(Place place) {
        if (bags.get(place.id())) {
            return;
        }
        bags.set(place.id());
        long[] words = new long[Math.max(1, place.width())];
        for (int part = 0; part < parts.size(); part++) {
            Bag from = parts.get(part).bag(place.id());
            for (long entry = from.cursor(-1); entry >= 0; entry = from.cursor(entry)) {
                for (int column = 0; column < place.width(); column++) {
                    words[column] = from.word(entry, column);
                }
                if (ownership.slices(part).ownsBagToken(place, words)) {
                    marking.bag(place.id()).add(words, 0, from.count(entry));
                }
            }
        }
    }

    /** Everything that was not yet looked at, the window of event ids too, which no event of a scope looks at. */
    void fetchAll() {
        if (!isAllHere) {
            for (Family family : net.families()) {
                fetchFamily(family.id());
            }
            for (Place place : net.places()) {
                if (place.role() == Place.Role.BAG) {
                    fetchBag(place);
                }
            }
            marking.eventIds().addAll(parts.get(Ownership.PINNED).eventIds());
            isAllHere = true;
        }
    }

    /** All of it is fetched, and goes on as a marking that is whole. */
    @Override
    public MarkingSource copy() {
        fetchAll();
        return MarkingSource.whole(marking.snapshot());
    }

    @Override
    public Level level() {
        return isWatched ? Level.EVERYTHING : Level.NOTHING;
    }

    @Override
    public boolean owns(int family, long key) {
        return true;
    }

    private OutOfReach lack(Granule granule) {
        lacking.add(granule);
        return OutOfReach.SIGNAL;
    }

    @Override
    public void row(ReachedRows table, int row, boolean changes) {
        if (!rows[table.family()].get(row)) {
            throw lack(Granule.row(table.family(), table.key(row)));
        }
    }

    @Override
    public void absent(ReachedRows table, long key) {
        if (!wholeFamilies.get(table.family())) {
            throw lack(Granule.row(table.family(), key));
        }
    }

    @Override
    public void scan(int family) {
        if (!wholeFamilies.get(family)) {
            throw lack(Granule.whole(family));
        }
    }

    @Override
    public void bag(int place, boolean changes) {
        if (!bags.get(place)) {
            throw lack(Granule.bag(rows.length, place));
        }
    }

    @Override
    public void half(ReachedLinks links, boolean forward, int row) {
        // a row comes with all of its halves
    }

    @Override
    public void rolledBackTo(int savepoint) {
        // what was fetched came before the change, and stays
    }

    @Override
    public void walk(ReachedLinks links, boolean forward, int row) {
        // what lies at the other ends is fetched when it is looked at
    }
}
