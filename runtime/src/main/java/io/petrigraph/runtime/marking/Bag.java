package io.petrigraph.runtime.marking;

/**
 * A multiset of tokens of one width: entries with a count, found by hash. An entry whose count fell to zero stays and
 * serves again for the same token (in a unique bag: for the same leading columns). Also the scratch multiset of a
 * decider. Owner: the marking's thread.
 *
 * <pre>
 *   entry: | count | column 0 .. column w-1 | unused |      up to 2^strideBits words
 * </pre>
 */
public sealed class Bag permits ReachedBag {
    /** Fewer entries than one in so many slots are removed one by one. */
    private static final int FEW = 8;

    private final int width;
    private final int keyWidth;
    private final int strideBits;
    private final PagedWords entries;
    private final TokenIndex index;
    private long entryCount;

    /** {@code uniqueWidth} as in {@link io.petrigraph.net.Place}. */
    public Bag(Space space, int width, int uniqueWidth) {
        this.width = width;
        this.keyWidth = uniqueWidth == 0 ? width : uniqueWidth;
        this.strideBits = 32 - Integer.numberOfLeadingZeros(width);
        this.entries = new PagedWords(space);
        this.index = new TokenIndex(space);
    }

    private Bag(Bag shared, Space into) {
        this.width = shared.width;
        this.keyWidth = shared.keyWidth;
        this.strideBits = shared.strideBits;
        this.entries = shared.entries.snapshot(into);
        this.index = shared.index.snapshot(into);
        this.entryCount = shared.entryCount;
    }

    Bag snapshot(Space into) {
        return new Bag(this, into);
    }

    /** The number of entries, dead ones included: the bound of {@link #cursor}. */
    public long entryCount() {
        return entryCount;
    }

    /** The next entry after one ({@code -1}: from the start) whose count is not zero, or -1. */
    public long cursor(long after) {
        for (long entry = after + 1; entry < entryCount; entry++) {
            if (entries.get(entry << strideBits) != 0) {
                return entry;
            }
        }
        return -1;
    }

    public long count(long entry) {
        return entries.get(entry << strideBits);
    }

    public long word(long entry, int column) {
        return entries.get((entry << strideBits) + 1 + column);
    }

    /** The number of tokens equal to {@code words[offset ..]}. */
    public long countOf(long[] words, int offset) {
        long entry = find(words, offset);
        return entry < 0 || !agrees(entry, words, offset, keyWidth, width) ? 0 : count(entry);
    }

    /** The live entry that agrees in the leading key columns, or -1. */
    public long entryOf(long[] words, int offset) {
        long entry = find(words, offset);
        return entry < 0 || count(entry) == 0 ? -1 : entry;
    }

    /** Adds tokens (or takes them, {@code n < 0}; the caller has checked that they are there). Returns the new count. */
    public long add(long[] words, int offset, long n) {
        long entry = find(words, offset);
        if (entry < 0) {
            entry = append(words, offset);
        }
        long base = entry << strideBits;
        for (int column = keyWidth; column < width; column++) {
            entries.set(base + 1 + column, words[offset + column]);
        }
        long count = entries.get(base) + n;
        entries.set(base, count);
        return count;
    }

    /** Empties the bag; only for a scratch bag. */
    public void clear() {
        boolean few = entryCount * FEW < index.capacity();
        for (long entry = 0; entry < entryCount; entry++) {
            entries.set(entry << strideBits, 0);
            if (few) {
                index.free(hashOf(entry));
            }
        }
        if (few) {
            index.freed();
        } else {
            index.reset(0);
        }
        entryCount = 0;
    }

    private long find(long[] words, int offset) {
        long hash = hash(words, offset);
        long slot = index.start(hash);
        while (true) {
            long entry = index.entryAt(slot);
            if (entry < 0 || agrees(entry, words, offset, 0, keyWidth)) {
                return entry;
            }
            slot = index.next(slot, hash);
        }
    }

    private boolean agrees(long entry, long[] words, int offset, int fromColumn, int toColumn) {
        long base = (entry << strideBits) + 1;
        for (int column = fromColumn; column < toColumn; column++) {
            if (entries.get(base + column) != words[offset + column]) {
                return false;
            }
        }
        return true;
    }

    private long append(long[] words, int offset) {
        long entry = entryCount++;
        long base = entry << strideBits;
        entries.ensure(base + (1L << strideBits));
        for (int column = 0; column < width; column++) {
            entries.setHint(base + 1 + column, words[offset + column]);
        }
        if (index.isFull()) {
            index.reset(entryCount);
            for (long e = 0; e < entry; e++) {
                index.add(hashOf(e), e);
            }
        }
        index.add(hash(words, offset), entry);
        return entry;
    }

    private long hash(long[] words, int offset) {
        long hash = 0;
        for (int column = 0; column < keyWidth; column++) {
            hash = TokenIndex.mix(hash, words[offset + column]);
        }
        return hash;
    }

    private long hashOf(long entry) {
        long hash = 0;
        for (int column = 0; column < keyWidth; column++) {
            hash = TokenIndex.mix(hash, word(entry, column));
        }
        return hash;
    }
}
