package io.petrigraph.runtime.marking;

/**
 * From key to row. As long as keys come as 0, 1, 2, ... a key is its own row and there is no index at all; after the first
 * other key, small keys that are dense enough are looked up in an array, all others in a hash index. Rows are never
 * removed, so an entry is final. Owner: the marking's thread.
 */
final class KeyIndex {
    /** A key below this many times the number of rows is kept in the array. */
    private static final int DENSITY = 4;
    /** So many keys are kept in the array however few rows there are. */
    private static final int ALWAYS_DIRECT = 4096;

    private final PagedWords direct;
    private final TokenIndex hashed;
    private boolean identical = true;
    private long hashedCount;
    /** The key that was found last, and its row: a firing names the same rows again and again. */
    private long lastKey;

    private int lastRow = RowTable.NO_ROW;

    KeyIndex(Space space) {
        direct = new PagedWords(space);
        hashed = new TokenIndex(space);
    }

    private KeyIndex(KeyIndex shared, Space into) {
        direct = shared.direct.snapshot(into);
        hashed = shared.hashed.snapshot(into);
        identical = shared.identical;
        hashedCount = shared.hashedCount;
    }

    KeyIndex snapshot(Space into) {
        return new KeyIndex(this, into);
    }

    int find(long key, RowTable table) {
        if (identical) {
            return key >= 0 && key < table.rowCount() ? (int) key : RowTable.NO_ROW;
        }
        if (key >= 0 && key < direct.capacity()) {
            int row = (int) direct.get(key) - 1;
            if (row >= 0) {
                return row;
            }
        }
        return hashedCount == 0 ? RowTable.NO_ROW : findHashed(key, table);
    }

    private int findHashed(long key, RowTable table) {
        if (key == lastKey && lastRow != RowTable.NO_ROW) {
            return lastRow;
        }
        long hash = TokenIndex.mix(key);
        long slot = hashed.start(hash);
        while (true) {
            int row = (int) hashed.entryAt(slot);
            if (row < 0) {
                return RowTable.NO_ROW;
            }
            if (table.key(row) == key) {
                lastKey = key;
                lastRow = row;
                return row;
            }
            slot = hashed.next(slot, hash);
        }
    }

    /** Adds a key that is not there; its row holds it already. */
    void add(long key, int row, RowTable table) {
        if (identical && key != row) {
            identical = false;
            for (int earlier = 0; earlier < row; earlier++) {
                addToIndex(earlier, earlier, table);
            }
        }
        if (!identical) {
            addToIndex(key, row, table);
        }
    }

    private void addToIndex(long key, int row, RowTable table) {
        if (key >= 0 && key < ALWAYS_DIRECT + (long) DENSITY * row) {
            direct.ensure(key + 1);
            direct.setHint(key, row + 1L);
            return;
        }
        if (hashed.isFull()) {
            rebuild(table, row);
        }
        hashed.add(TokenIndex.mix(key), row);
        hashedCount++;
    }

    private void rebuild(RowTable table, int rows) {
        hashed.reset(hashedCount + 1);
        for (int row = 0; row < rows; row++) {
            long key = table.key(row);
            boolean isDirect = key >= 0 && key < direct.capacity() && direct.get(key) == row + 1L;
            if (!isDirect) {
                hashed.add(TokenIndex.mix(key), row);
            }
        }
    }
}
