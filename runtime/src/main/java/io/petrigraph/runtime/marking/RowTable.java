package io.petrigraph.runtime.marking;

import io.petrigraph.net.Family;

/**
 * The rows of a family: one dense row for every key that was ever named, in whichever state it is. Rows never move and
 * are never given to another key. Owner: the marking's thread.
 *
 * <pre>
 *   row:  | key | state, last transition | last sequence + 1 | field 1 .. field n | link words of the edges | unused |
 *           0     1                        2                   3                    3 + n             up to 2^strideBits
 *   state word: bits 0-15 state ordinal + 1 (0: in no state), bits 16-47 id + 1 of the transition that wrote it last
 * </pre>
 */
public sealed class RowTable permits ReachedRows {
    /** No such row. */
    public static final int NO_ROW = -1;

    private static final int STATE_WORD = 1;
    private static final int VERSION_WORD = 2;
    private static final int FIRST_FIELD_WORD = 3;
    private static final int STATE_MASK = 0xFFFF;
    private static final int TRANSITION_SHIFT = 16;

    private final int familyId;
    private final int strideBits;
    private final PagedWords rows;
    private final KeyIndex keys;
    private int rowCount;

    /** A table whose rows have that many words behind the three fixed ones and the fields. */
    RowTable(Space space, Family family, int linkWords) {
        int words = FIRST_FIELD_WORD + family.columns().size() - 1 + linkWords;
        if (words > PagedWords.PAGE_WORDS) {
            throw new IllegalArgumentException(
                    "a row does not fit a page: family=" + family.name() + " words=" + words);
        }
        this.familyId = family.id();
        this.strideBits = 32 - Integer.numberOfLeadingZeros(words - 1);
        this.rows = new PagedWords(space);
        this.keys = new KeyIndex(space);
    }

    private RowTable(RowTable shared, Space into) {
        this.familyId = shared.familyId;
        this.strideBits = shared.strideBits;
        this.rows = shared.rows.snapshot(into);
        this.keys = shared.keys.snapshot(into);
        this.rowCount = shared.rowCount;
    }

    RowTable snapshot(Space into) {
        return new RowTable(this, into);
    }

    /** The first link word of a family's rows. */
    static int firstLinkWord(Family family) {
        return FIRST_FIELD_WORD + family.columns().size() - 1;
    }

    public int family() {
        return familyId;
    }

    /** The number of rows, absent ones included. */
    public int rowCount() {
        return rowCount;
    }

    /** The row of a key, or {@link #NO_ROW}. */
    public int find(long key) {
        return keys.find(key, this);
    }

    /** The row of a key; a new one, in no state, where there is none. */
    public int intern(long key) {
        int row = keys.find(key, this);
        if (row != NO_ROW) {
            return row;
        }
        row = rowCount++;
        rows.ensure((long) rowCount << strideBits);
        rows.setHint((long) row << strideBits, key);
        keys.add(key, row, this);
        return row;
    }

    /** Reads a word of the row of a key, where there is one: after that it is near. The answer means nothing. */
    public long touch(long key) {
        int row = keys.find(key, this);
        return row == NO_ROW ? 0 : rows.get(((long) row << strideBits) + STATE_WORD);
    }

    public long key(int row) {
        return rows.get((long) row << strideBits);
    }

    /** The ordinal of the state in which the row is, or -1. */
    public int state(int row) {
        return (int) (rows.get(((long) row << strideBits) + STATE_WORD) & STATE_MASK) - 1;
    }

    /** The transition that wrote the row last, or -1. */
    public int lastTransition(int row) {
        return (int) (rows.get(((long) row << strideBits) + STATE_WORD) >>> TRANSITION_SHIFT) - 1;
    }

    /** The sequence at which the row was written last, or -1. */
    public long lastSequence(int row) {
        return rows.get(((long) row << strideBits) + VERSION_WORD) - 1;
    }

    /** All rows are about to be looked at, by whatever way. */
    public void scanned() {
        // nobody listens
    }

    /** Moves the sequence of a row that was written before its number was known. */
    final void shiftSequence(int row, long by) {
        long word = ((long) row << strideBits) + VERSION_WORD;
        rows.set(word, rows.get(word) + by);
    }

    /** Puts the row into a state (-1: none), and notes who did it. */
    public void state(int row, int state, int transition, long sequence) {
        long base = (long) row << strideBits;
        rows.set(base + STATE_WORD, (state + 1) | ((transition + 1L) << TRANSITION_SHIFT));
        rows.set(base + VERSION_WORD, sequence + 1);
    }

    /** The word of a column; column 0 is the key. */
    public long field(int row, int column) {
        long base = (long) row << strideBits;
        return rows.get(column == 0 ? base : base + FIRST_FIELD_WORD - 1 + column);
    }

    /** Writes a column other than the key. */
    public void field(int row, int column, long word) {
        rows.set(((long) row << strideBits) + FIRST_FIELD_WORD - 1 + column, word);
    }

    /** A link word, by its position in the row. */
    long linkWord(int row, int word) {
        return rows.get(((long) row << strideBits) + word);
    }

    void linkWord(int row, int word, long value) {
        rows.set(((long) row << strideBits) + word, value);
    }
}
