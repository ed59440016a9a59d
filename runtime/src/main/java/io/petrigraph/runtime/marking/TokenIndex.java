package io.petrigraph.runtime.marking;

/**
 * An open-addressing index from a hash to entry numbers: a hint. The caller probes and verifies each candidate against
 * content; entries are never removed one by one, the index is rebuilt when it is full. Owner: the marking's thread.
 *
 * <pre>
 *   slot = hash &amp; mask ; word = 0 (free) | upper 24 bits of the hash | entry + 1 (40 bits)
 * </pre>
 *
 * <p>A probe passes over the slots of other hashes without a look at their content, which lies elsewhere in memory: it
 * costs one cache miss to learn that an entry is not there, and one more to verify the one that is.
 */
final class TokenIndex {
    private static final int INITIAL_SLOTS = 64;
    private static final int ENTRY_BITS = 40;
    private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

    private final PagedWords slots;
    private long mask;
    private long used;

    TokenIndex(Space space) {
        slots = new PagedWords(space);
        slots.ensure(INITIAL_SLOTS);
        mask = INITIAL_SLOTS - 1;
    }

    private TokenIndex(PagedWords slots, long mask, long used) {
        this.slots = slots;
        this.mask = mask;
        this.used = used;
    }

    TokenIndex snapshot(Space into) {
        return new TokenIndex(slots.snapshot(into), mask, used);
    }

    /** The first slot of the probe for a hash: of a candidate, or where the probe ends. */
    long start(long hash) {
        return seek(hash & mask, hash);
    }

    /** The next slot of the probe for a hash. */
    long next(long slot, long hash) {
        return seek((slot + 1) & mask, hash);
    }

    private long seek(long from, long hash) {
        long slot = from;
        long word = slots.get(slot);
        while (word != 0 && (word ^ hash) >>> ENTRY_BITS != 0) {
            slot = (slot + 1) & mask;
            word = slots.get(slot);
        }
        return slot;
    }

    /** The entry at a slot, or -1 where the probe ends. */
    long entryAt(long slot) {
        return (slots.get(slot) & ENTRY_MASK) - 1;
    }

    /** Adds an entry behind the end of its probe. Call {@link #isFull} first. */
    void add(long hash, long entry) {
        long slot = hash & mask;
        while (slots.get(slot) != 0) {
            slot = (slot + 1) & mask;
        }
        slots.setHint(slot, (hash & ~ENTRY_MASK) | (entry + 1));
        used++;
    }

    /** True where one more entry would make probes long: rebuild before adding. */
    boolean isFull() {
        return used * 5 >= (mask + 1) * 3;
    }

    /** Empties the index and makes room for that many entries, to be added again by the caller. */
    void reset(long entries) {
        long wanted = mask + 1;
        while (wanted * 3 <= entries * 2 * 5) {
            wanted *= 2;
        }
        slots.clearHints();
        slots.ensure(wanted);
        mask = wanted - 1;
        used = 0;
    }

    /**
     * Frees the slots from the start of a hash to the end of its run. Only where every entry goes, one after the other: a
     * run has no gaps, so whichever entry is first, all are freed.
     */
    void free(long hash) {
        for (long slot = hash & mask; slots.get(slot) != 0; slot = (slot + 1) & mask) {
            slots.setHint(slot, 0);
        }
    }

    /** After every entry was freed. */
    void freed() {
        used = 0;
    }

    /** The number of slots. */
    long capacity() {
        return mask + 1;
    }

    /** Spreads a word over all bits. */
    static long mix(long word) {
        long z = word * 0x9E3779B97F4A7C15L;
        z ^= z >>> 32;
        z *= 0xD6E8FEB86659FD93L;
        return z ^ (z >>> 29);
    }

    /** Combines hashes of several words. */
    static long mix(long hash, long word) {
        return mix(hash * 31 + word);
    }
}
