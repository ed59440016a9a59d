package io.petrigraph.runtime.marking;

/**
 * Links without a limit on either side: entries that lie in two lists at once, found by pair through an index. The entry
 * of a pair that was unlinked stays and serves again when the pair is linked again.
 *
 * <pre>
 *   entry: | alive | from row | to row | next of from + 1 | previous of from + 1 | next of to + 1 | previous of to + 1 | - |
 *   row:   | first entry + 1 | count |
 * </pre>
 */
final class ManyToManyLinks extends Links {
    /** Words in a row of either side. */
    static final int WORDS = 2;

    private static final int ENTRY_BITS = 3;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int FROM_NEXT = 3;
    private static final int TO_NEXT = 5;
    private static final int PREVIOUS = 1;
    private static final int COUNT = 1;

    private final RowTable froms;
    private final RowTable tos;
    private final int fromWord;
    private final int toWord;
    private final PagedWords entries;
    private final TokenIndex index;
    private long entryCount;
    private int lastFrom = RowTable.NO_ROW;
    private int lastTo = RowTable.NO_ROW;
    private long lastEntry = -1;

    ManyToManyLinks(Space space, RowTable froms, int fromWord, RowTable tos, int toWord) {
        this.froms = froms;
        this.fromWord = fromWord;
        this.tos = tos;
        this.toWord = toWord;
        this.entries = new PagedWords(space);
        this.index = new TokenIndex(space);
    }

    private ManyToManyLinks(ManyToManyLinks shared, Marking into) {
        this.froms = into.table(shared.froms.family());
        this.fromWord = shared.fromWord;
        this.tos = into.table(shared.tos.family());
        this.toWord = shared.toWord;
        this.entries = shared.entries.snapshot(into.space());
        this.index = shared.index.snapshot(into.space());
        this.entryCount = shared.entryCount;
    }

    @Override
    Links snapshot(Marking into) {
        return new ManyToManyLinks(this, into);
    }

    @Override
    public boolean linked(int fromRow, int toRow) {
        long entry = find(fromRow, toRow);
        return entry >= 0 && entries.get(entry << ENTRY_BITS) != 0;
    }

    @Override
    public void link(int fromRow, int toRow) {
        long entry = find(fromRow, toRow);
        if (entry < 0) {
            entry = append(fromRow, toRow);
        }
        entries.set(entry << ENTRY_BITS, 1);
        push(froms, fromWord, fromRow, entry, FROM_NEXT);
        push(tos, toWord, toRow, entry, TO_NEXT);
    }

    @Override
    public void unlink(int fromRow, int toRow) {
        long entry = find(fromRow, toRow);
        entries.set(entry << ENTRY_BITS, 0);
        remove(froms, fromWord, fromRow, entry, FROM_NEXT);
        remove(tos, toWord, toRow, entry, TO_NEXT);
    }

    @Override
    public long count(boolean forward, int row) {
        return forward ? froms.linkWord(row, fromWord + COUNT) : tos.linkWord(row, toWord + COUNT);
    }

    @Override
    public long cursor(boolean forward, int row, long after) {
        if (after < 0) {
            return (forward ? froms.linkWord(row, fromWord) : tos.linkWord(row, toWord)) - 1;
        }
        return entries.get((after << ENTRY_BITS) + (forward ? FROM_NEXT : TO_NEXT)) - 1;
    }

    @Override
    public int other(boolean forward, long cursor) {
        return (int) entries.get((cursor << ENTRY_BITS) + (forward ? TO : FROM));
    }

    private long find(int fromRow, int toRow) {
        if (fromRow == lastFrom && toRow == lastTo) {
            return lastEntry;
        }
        long hash = hash(fromRow, toRow);
        long slot = index.start(hash);
        while (true) {
            long entry = index.entryAt(slot);
            if (entry < 0 || isPair(entry, fromRow, toRow)) {
                remember(fromRow, toRow, entry);
                return entry;
            }
            slot = index.next(slot, hash);
        }
    }

    /**
     * Both halves of a link are looked up one after the other, when it is tested and when it is moved. What is remembered
     * stays true: an entry never goes, and the one that comes is remembered in its turn.
     */
    private void remember(int fromRow, int toRow, long entry) {
        lastFrom = fromRow;
        lastTo = toRow;
        lastEntry = entry;
    }

    private boolean isPair(long entry, int fromRow, int toRow) {
        long base = entry << ENTRY_BITS;
        return entries.get(base + FROM) == fromRow && entries.get(base + TO) == toRow;
    }

    private long append(int fromRow, int toRow) {
        long entry = entryCount++;
        long base = entry << ENTRY_BITS;
        entries.ensure(base + (1 << ENTRY_BITS));
        entries.setHint(base + FROM, fromRow);
        entries.setHint(base + TO, toRow);
        if (index.isFull()) {
            index.reset(entryCount);
            for (long e = 0; e < entry; e++) {
                index.add(
                        hash((int) entries.get((e << ENTRY_BITS) + FROM), (int) entries.get((e << ENTRY_BITS) + TO)),
                        e);
            }
        }
        index.add(hash(fromRow, toRow), entry);
        remember(fromRow, toRow, entry);
        return entry;
    }

    private static long hash(int fromRow, int toRow) {
        return TokenIndex.mix(((long) fromRow << 32) | (toRow & 0xFFFFFFFFL));
    }

    private void push(RowTable table, int word, int row, long entry, int next) {
        long first = table.linkWord(row, word);
        entries.set((entry << ENTRY_BITS) + next, first);
        entries.set((entry << ENTRY_BITS) + next + PREVIOUS, 0);
        if (first != 0) {
            entries.set(((first - 1) << ENTRY_BITS) + next + PREVIOUS, entry + 1);
        }
        table.linkWord(row, word, entry + 1);
        table.linkWord(row, word + COUNT, table.linkWord(row, word + COUNT) + 1);
    }

    private void remove(RowTable table, int word, int row, long entry, int next) {
        long after = entries.get((entry << ENTRY_BITS) + next);
        long before = entries.get((entry << ENTRY_BITS) + next + PREVIOUS);
        if (before == 0) {
            table.linkWord(row, word, after);
        } else {
            entries.set(((before - 1) << ENTRY_BITS) + next, after);
        }
        if (after != 0) {
            entries.set(((after - 1) << ENTRY_BITS) + next + PREVIOUS, before);
        }
        table.linkWord(row, word + COUNT, table.linkWord(row, word + COUNT) - 1);
    }
}
