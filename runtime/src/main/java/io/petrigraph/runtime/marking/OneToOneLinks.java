package io.petrigraph.runtime.marking;

/** Links of which each side has at most one: each row names the other, plus one; 0 is none. */
final class OneToOneLinks extends Links {
    /** Words in a row of either side. */
    static final int WORDS = 1;

    private final RowTable froms;
    private final RowTable tos;
    private final int fromWord;
    private final int toWord;

    OneToOneLinks(RowTable froms, int fromWord, RowTable tos, int toWord) {
        this.froms = froms;
        this.fromWord = fromWord;
        this.tos = tos;
        this.toWord = toWord;
    }

    @Override
    Links snapshot(Marking into) {
        return new OneToOneLinks(into.table(froms.family()), fromWord, into.table(tos.family()), toWord);
    }

    @Override
    public boolean linked(int fromRow, int toRow) {
        return froms.linkWord(fromRow, fromWord) == toRow + 1L;
    }

    @Override
    public void link(int fromRow, int toRow) {
        froms.linkWord(fromRow, fromWord, toRow + 1L);
        tos.linkWord(toRow, toWord, fromRow + 1L);
    }

    @Override
    public void unlink(int fromRow, int toRow) {
        froms.linkWord(fromRow, fromWord, 0);
        tos.linkWord(toRow, toWord, 0);
    }

    @Override
    public long count(boolean forward, int row) {
        return word(forward, row) == 0 ? 0 : 1;
    }

    @Override
    public long cursor(boolean forward, int row, long after) {
        return after >= 0 || word(forward, row) == 0 ? -1 : row;
    }

    @Override
    public int other(boolean forward, long cursor) {
        return (int) word(forward, (int) cursor) - 1;
    }

    private long word(boolean forward, int row) {
        return forward ? froms.linkWord(row, fromWord) : tos.linkWord(row, toWord);
    }
}
