package io.petrigraph.structure.linear;

import io.petrigraph.structure.plain.PlainNet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All place invariants with positive weights and minimal support (Martinez and Silva): effects are cancelled one after the
 * other, each by every pair of a row that adds and a row that takes; of the sums only those stay whose places contain
 * no other's. There may be exponentially many, hence the budgets.
 */
public final class Semiflows {
    private static final int PAIRS_PER_ROW = 4;

    private final int maxRows;
    private final Work work;
    private final int words;
    private final OpenEffects open;
    private List<Entry> rows = new ArrayList<>();
    private boolean truncated;
    private int cancelled;

    /** A row and the bits of its places. */
    private static final class Entry {
        private final Row row;
        private final long[] support;

        Entry(Row row, int words) {
            this.row = row;
            this.support = row.support(words);
        }

        boolean addsTo(long[] places) {
            for (int i = 0; i < support.length; i++) {
                if ((support[i] & ~places[i]) != 0) {
                    return true;
                }
            }
            return false;
        }

        void addTo(long[] places) {
            for (int i = 0; i < support.length; i++) {
                places[i] |= support[i];
            }
        }

        boolean contains(Entry other) {
            for (int i = 0; i < support.length; i++) {
                if ((other.support[i] & ~support[i]) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Semiflows(List<Row> units, int maxRows, Work work) {
        this.maxRows = units.size() + maxRows;
        this.work = work;
        this.words = (units.size() + Long.SIZE - 1) / Long.SIZE;
        this.open = new OpenEffects(units);
        units.forEach(unit -> rows.add(new Entry(unit, words)));
    }

    /**
     * The semiflows. Where there are more than {@code maxRows} rows beyond one for each place at once, the search goes on
     * with those that have the fewest places: what it finds is true, but incomplete, as it is where the budget ends.
     */
    public static Flows of(PlainNet net, int maxRows, Work work) {
        return new Semiflows(Incidence.rows(net), maxRows, work).run();
    }

    private Flows run() {
        boolean complete = true;
        for (int effect = open.cheapestToPair();
                effect != OpenEffects.NONE && complete;
                effect = open.cheapestToPair()) {
            complete = cancel(effect);
        }
        return Flows.of(rows.stream().map(entry -> entry.row).toList(), complete && !truncated);
    }

    private boolean cancel(int effect) {
        List<Entry> kept = new ArrayList<>();
        List<Row> adding = new ArrayList<>();
        List<Row> taking = new ArrayList<>();
        for (Entry entry : rows) {
            long addition = entry.row.additionOf(effect);
            if (addition == 0) {
                kept.add(entry);
            } else {
                (addition > 0 ? adding : taking).add(entry.row);
                open.count(entry.row, -1);
            }
        }
        rows = kept;
        cancelled++;
        return work.spend(open.length() + kept.size()) && keepMinimal(pair(adding, taking, effect));
    }

    /** The sums in which the effect is cancelled; where there are too many pairs, those of the rows with fewest places. */
    private List<Entry> pair(List<Row> adding, List<Row> taking, int effect) {
        adding.sort(Comparator.comparingInt(Row::size));
        taking.sort(Comparator.comparingInt(Row::size));
        int partners = Math.max(1, maxRows * PAIRS_PER_ROW / Math.max(1, adding.size()));
        truncated |= !adding.isEmpty() && partners < taking.size();
        List<Entry> sums = new ArrayList<>();
        for (Row one : adding) {
            for (Row other : taking.subList(0, Math.min(partners, taking.size()))) {
                if (!work.spend(one.length() + other.length())) {
                    return sums;
                }
                try {
                    Row sum = one.cancel(other, effect);
                    if (sum.size() <= cancelled + 1) { // no minimal support of so many equations is larger
                        sums.add(new Entry(sum, words));
                    }
                } catch (ArithmeticException overflow) {
                    truncated = true;
                }
            }
        }
        return sums;
    }

    private boolean keepMinimal(List<Entry> sums) {
        sums.sort(Comparator.comparingInt(entry -> entry.row.size()));
        for (Entry sum : sums) {
            if (!work.spend((long) rows.size() * words)) {
                return false;
            }
            if (rows.stream().noneMatch(sum::contains)) {
                rows.add(sum);
                open.count(sum.row, 1);
            }
        }
        trim();
        return true;
    }

    /** Where there are too many rows, keeps those with fewest places, and one for each place as long as there is one. */
    private void trim() {
        if (rows.size() > maxRows) {
            truncated = true;
            rows.sort(Comparator.comparingInt(entry -> entry.row.size()));
            long[] covered = new long[words];
            List<Entry> kept = new ArrayList<>();
            for (Entry entry : rows) {
                if (kept.size() < maxRows / 2 || entry.addsTo(covered)) {
                    kept.add(entry);
                    entry.addTo(covered);
                } else {
                    open.count(entry.row, -1);
                }
            }
            rows = kept;
        }
    }
}
