package io.petrigraph.runtime.marking;

/**
 * Links of which one side has at most one: an intrusive list through the rows of the many side.
 *
 * <pre>
 *   row of the many side ("owned"):  | owner row + 1 | next owned row + 1 | previous owned row + 1 |
 *   row of the one side ("owner"):   | first owned row + 1 | count |
 * </pre>
 *
 * <p>{@code ownedIsFrom}: the from side has at most one to (N:1); else the to side has at most one from (1:N).
 */
final class OneToManyLinks extends Links {
    /** Words in a row of the owned side. */
    static final int OWNED_WORDS = 3;
    /** Words in a row of the owner side. */
    static final int OWNER_WORDS = 2;

    private static final int NEXT = 1;
    private static final int PREVIOUS = 2;
    private static final int COUNT = 1;

    private final RowTable owned;
    private final RowTable owners;
    private final int ownedWord;
    private final int ownerWord;
    private final boolean ownedIsFrom;

    OneToManyLinks(RowTable owned, int ownedWord, RowTable owners, int ownerWord, boolean ownedIsFrom) {
        this.owned = owned;
        this.ownedWord = ownedWord;
        this.owners = owners;
        this.ownerWord = ownerWord;
        this.ownedIsFrom = ownedIsFrom;
    }

    @Override
    Links snapshot(Marking into) {
        return new OneToManyLinks(
                into.table(owned.family()), ownedWord, into.table(owners.family()), ownerWord, ownedIsFrom);
    }

    @Override
    public boolean linked(int fromRow, int toRow) {
        int ownedRow = ownedIsFrom ? fromRow : toRow;
        int ownerRow = ownedIsFrom ? toRow : fromRow;
        return owned.linkWord(ownedRow, ownedWord) == ownerRow + 1L;
    }

    @Override
    public void link(int fromRow, int toRow) {
        int row = ownedIsFrom ? fromRow : toRow;
        int owner = ownedIsFrom ? toRow : fromRow;
        long first = owners.linkWord(owner, ownerWord);
        owned.linkWord(row, ownedWord, owner + 1L);
        owned.linkWord(row, ownedWord + NEXT, first);
        owned.linkWord(row, ownedWord + PREVIOUS, 0);
        if (first != 0) {
            owned.linkWord((int) first - 1, ownedWord + PREVIOUS, row + 1L);
        }
        owners.linkWord(owner, ownerWord, row + 1L);
        owners.linkWord(owner, ownerWord + COUNT, owners.linkWord(owner, ownerWord + COUNT) + 1);
    }

    @Override
    public void unlink(int fromRow, int toRow) {
        int row = ownedIsFrom ? fromRow : toRow;
        int owner = ownedIsFrom ? toRow : fromRow;
        long next = owned.linkWord(row, ownedWord + NEXT);
        long previous = owned.linkWord(row, ownedWord + PREVIOUS);
        if (previous == 0) {
            owners.linkWord(owner, ownerWord, next);
        } else {
            owned.linkWord((int) previous - 1, ownedWord + NEXT, next);
        }
        if (next != 0) {
            owned.linkWord((int) next - 1, ownedWord + PREVIOUS, previous);
        }
        owned.linkWord(row, ownedWord, 0);
        owners.linkWord(owner, ownerWord + COUNT, owners.linkWord(owner, ownerWord + COUNT) - 1);
    }

    @Override
    public long count(boolean forward, int row) {
        if (forward == ownedIsFrom) {
            return owned.linkWord(row, ownedWord) == 0 ? 0 : 1;
        }
        return owners.linkWord(row, ownerWord + COUNT);
    }

    @Override
    public long cursor(boolean forward, int row, long after) {
        if (forward == ownedIsFrom) {
            return after >= 0 || owned.linkWord(row, ownedWord) == 0 ? -1 : row;
        }
        return after < 0 ? owners.linkWord(row, ownerWord) - 1 : owned.linkWord((int) after, ownedWord + NEXT) - 1;
    }

    @Override
    public int other(boolean forward, long cursor) {
        return forward == ownedIsFrom ? (int) owned.linkWord((int) cursor, ownedWord) - 1 : (int) cursor;
    }
}
