package io.petrigraph.runtime.marking;

import io.petrigraph.net.Family;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The rows of a family in a marking that holds only some slices: tells its {@link Reach} what is looked at. A row is marked
 * where it lies elsewhere, or while somebody has reserved it. An engine of one partition never loads this class, so its
 * look-ups stay without a check. Owner: the marking's thread.
 */
public final class ReachedRows extends RowTable {
    private static final byte FREE = 0;
    private static final byte RESERVED = 1;
    private static final byte FOREIGN = 2;

    private final Reach reach;
    private byte[] marks = new byte[64];
    private boolean isReservedWhole;
    private final Set<Integer> stamped = new HashSet<>();

    ReachedRows(Space space, Family family, int linkWords, Reach reach) {
        super(space, family, linkWords);
        this.reach = reach;
    }

    /** True where the row is only a key here. */
    public boolean isForeign(int row) {
        return marks[row] == FOREIGN;
    }

    /** Marks an owned row while somebody holds it or waits for it. */
    public void reserved(int row, boolean isReserved) {
        marks[row] = isReserved ? RESERVED : FREE;
    }

    /** Marks all rows while somebody holds the whole family or waits for it. */
    public void reservedWhole(boolean isReserved) {
        isReservedWhole = isReserved;
    }

    void touch(int row, boolean changes) {
        switch (reach.level()) {
            case NOTHING -> {}
            case MARKED -> {
                if (marks[row] != FREE || isReservedWhole) {
                    reach.row(this, row, changes);
                }
            }
            case EVERYTHING -> reach.row(this, row, changes);
        }
    }

    @Override
    public int find(long key) {
        int row = super.find(key);
        if (row != NO_ROW) {
            touch(row, false);
        } else if (reach.level() != Reach.Level.NOTHING) {
            reach.absent(this, key);
            return super.find(key); // it may have come meanwhile
        }
        return row;
    }

    /** The row of a key, without a word to anybody. */
    public int locate(long key) {
        return super.find(key);
    }

    @Override
    public int intern(long key) {
        int row = super.intern(key);
        if (row >= marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        if (row == rowCount() - 1 && marks[row] == FREE && !reach.owns(family(), key)) {
            marks[row] = FOREIGN;
        }
        return row;
    }

    @Override
    public int state(int row) {
        touch(row, false);
        return super.state(row);
    }

    @Override
    public long field(int row, int column) {
        if (column > 0) {
            touch(row, false);
        }
        return super.field(row, column);
    }

    @Override
    public void state(int row, int state, int transition, long sequence) {
        touch(row, true);
        super.state(row, state, transition, sequence);
        if (reach.level() == Reach.Level.MARKED) {
            stamped.add(row);
        }
    }

    @Override
    public void scanned() {
        if (reach.level() != Reach.Level.NOTHING) {
            reach.scan(family());
        }
    }

    /** Forgets which rows a step wrote. */
    public void beginStep() {
        stamped.clear();
    }

    /** Moves the sequences of the rows that the step wrote: it counted its firings from 0. */
    public void numberFrom(long firstSequence) {
        for (int row : stamped) {
            shiftSequence(row, firstSequence);
        }
        stamped.clear();
    }
}
