package io.petrigraph.runtime.marking;

/** Finds the live row that has a value in a unique column. A hint: candidates are verified. Owner: the marking's thread. */
final class UniqueIndex {
    private final int column;
    private final TokenIndex index;

    UniqueIndex(Space space, int column) {
        this.column = column;
        this.index = new TokenIndex(space);
    }

    private UniqueIndex(int column, TokenIndex index) {
        this.column = column;
        this.index = index;
    }

    UniqueIndex snapshot(Space into) {
        return new UniqueIndex(column, index.snapshot(into));
    }

    int column() {
        return column;
    }

    /** The live row with that value, or {@link RowTable#NO_ROW}. */
    int find(long word, RowTable table, int endedState) {
        long hash = TokenIndex.mix(word);
        long slot = index.start(hash);
        while (true) {
            int row = (int) index.entryAt(slot);
            if (row < 0) {
                return RowTable.NO_ROW;
            }
            int state = table.state(row);
            if (state >= 0 && state != endedState && table.field(row, column) == word) {
                return row;
            }
            slot = index.next(slot, hash);
        }
    }

    /** Notes that a row has its value; does nothing where it is noted already. */
    void add(int row, RowTable table) {
        long hash = TokenIndex.mix(table.field(row, column));
        for (long slot = index.start(hash); index.entryAt(slot) >= 0; slot = index.next(slot, hash)) {
            if (index.entryAt(slot) == row) {
                return;
            }
        }
        if (index.isFull()) {
            index.reset(table.rowCount());
            for (int r = 0; r < table.rowCount(); r++) {
                if (r != row && table.state(r) >= 0) {
                    index.add(TokenIndex.mix(table.field(r, column)), r);
                }
            }
        }
        index.add(hash, row);
    }
}
