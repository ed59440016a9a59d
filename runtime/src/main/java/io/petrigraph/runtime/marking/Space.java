package io.petrigraph.runtime.marking;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all words of one marking share: who owns their pages, and the undo journal of a tentative change.
 *
 * <p>A page belongs to the space whose epoch it carries; any other page is shared with a snapshot and is copied before
 * it is written. While a change is tentative every journaled write is recorded first, so that it can be undone.
 * Owner: the one thread that owns the marking.
 */
public final class Space {
    private static final AtomicInteger NEXT_EPOCH = new AtomicInteger(1);
    /** No page carries this epoch, so that every write takes the slow path, which keeps the journal. */
    private static final int TENTATIVE = -1;

    /** The epoch that a page must carry to be written without further ado. */
    int writeEpoch;

    private int epoch;
    private PagedWords[] members = new PagedWords[8];
    private int memberCount;
    private int[] journalMember = new int[64];
    private long[] journalIndex = new long[64];
    private long[] journalWord = new long[64];
    private int journalLength;

    Space() {
        epoch = NEXT_EPOCH.getAndIncrement();
        writeEpoch = epoch;
    }

    int register(PagedWords words) {
        if (memberCount == members.length) {
            members = Arrays.copyOf(members, memberCount * 2);
        }
        members[memberCount] = words;
        return memberCount++;
    }

    int epoch() {
        return epoch;
    }

    boolean isTentative() {
        return writeEpoch == TENTATIVE;
    }

    /** From now on writes can be undone. */
    void beginTentative() {
        if (isTentative()) {
            throw new IllegalStateException("a tentative change is open already: journalLength=" + journalLength);
        }
        writeEpoch = TENTATIVE;
        journalLength = 0;
    }

    /** A point to which {@link #rollbackTo} can return. */
    int savepoint() {
        return journalLength;
    }

    /** Undoes what was written since the savepoint; the change stays tentative. */
    void rollbackTo(int savepoint) {
        for (int i = journalLength - 1; i >= savepoint; i--) {
            members[journalMember[i]].restore(journalIndex[i], journalWord[i]);
        }
        journalLength = savepoint;
    }

    /** Keeps what was written. */
    void commitTentative() {
        writeEpoch = epoch;
        journalLength = 0;
    }

    void record(int member, long index, long word) {
        if (journalLength == journalMember.length) {
            int length = journalLength * 2;
            journalMember = Arrays.copyOf(journalMember, length);
            journalIndex = Arrays.copyOf(journalIndex, length);
            journalWord = Arrays.copyOf(journalWord, length);
        }
        journalMember[journalLength] = member;
        journalIndex[journalLength] = index;
        journalWord[journalLength++] = word;
    }

    /** Gives up all pages to a snapshot that shares them. */
    void disown() {
        if (isTentative()) {
            throw new IllegalStateException("a snapshot would see a tentative change: journalLength=" + journalLength);
        }
        epoch = NEXT_EPOCH.getAndIncrement();
        writeEpoch = epoch;
    }
}
