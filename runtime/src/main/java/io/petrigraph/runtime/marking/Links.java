package io.petrigraph.runtime.marking;

/**
 * The links of one edge, both directions. Cursors walk one side: {@code -1} starts and ends. Owner: the marking's thread.
 */
public abstract sealed class Links permits OneToManyLinks, OneToOneLinks, ManyToManyLinks, ReachedLinks {

    /** True where the pair is linked. */
    public abstract boolean linked(int fromRow, int toRow);

    /** Links a pair that is not linked; the caller has made sure that the cardinalities allow it. */
    public abstract void link(int fromRow, int toRow);

    /** Unlinks a pair that is linked. */
    public abstract void unlink(int fromRow, int toRow);

    /** The number of links of a row; {@code forward}: the row is a from, else a to. */
    public abstract long count(boolean forward, int row);

    /** The first ({@code after == -1}) or next link of a row, or -1. */
    public abstract long cursor(boolean forward, int row, long after);

    /** The row at the other end of the link at a cursor of that side. */
    public abstract int other(boolean forward, long cursor);

    abstract Links snapshot(Marking into);
}
