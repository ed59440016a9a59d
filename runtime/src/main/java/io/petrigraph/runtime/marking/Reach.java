package io.petrigraph.runtime.marking;

/**
 * Who is told what a decision looks at and changes, where a marking holds only the slices of one partition. It answers by
 * throwing {@link OutOfReach} where that lies elsewhere or is reserved. Owner: the marking's thread.
 */
public interface Reach {
    /** How much of what happens is told. */
    enum Level {
        /** Nothing: tokens are moved, nothing is decided. */
        NOTHING,
        /** What touches a marked row, and keys that have no row. */
        MARKED,
        /** Everything. */
        EVERYTHING
    }

    /** How much is told now. */
    Level level();

    /** True where rows of that key lie here. */
    boolean owns(int family, long key);

    /** A row, or one of its halves of links, is looked at or changed. */
    void row(ReachedRows rows, int row, boolean changes);

    /** A key was looked for that has no row here. */
    void absent(ReachedRows rows, long key);

    /** All rows of a family are looked at. */
    void scan(int family);

    /** A bag is looked at or changed. */
    void bag(int place, boolean changes);

    /** A half of a row's links is counted, walked, or asked for one of them: all of it must be here. */
    void half(ReachedLinks links, boolean forward, int row);

    /** A tentative change was undone up to a savepoint of the marking. */
    void rolledBackTo(int savepoint);

    /** The links of a row are walked: what lies at their other ends may be looked at next. */
    void walk(ReachedLinks links, boolean forward, int row);
}
