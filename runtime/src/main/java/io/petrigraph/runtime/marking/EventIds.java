package io.petrigraph.runtime.marking;

/**
 * The window of the last event ids that committed, oldest given up first: tokens (high, low, sequence) of a place of
 * the net that every firing with an event id changes. Owner: the marking's thread.
 *
 * <pre>
 *   ring slot: | high | low | sequence + 1 (0: empty) | - |        slot = taken mod window
 *   counters:  | taken |
 * </pre>
 */
public final class EventIds {
    private static final int SLOT_BITS = 2;
    private static final int LOW = 1;
    private static final int SEQUENCE = 2;

    private final int window;
    private final PagedWords ring;
    private final PagedWords counters;
    private final TokenIndex index;

    EventIds(Space space, int window) {
        this.window = window;
        this.ring = new PagedWords(space);
        this.counters = new PagedWords(space);
        this.index = new TokenIndex(space);
        counters.ensure(1);
    }

    private EventIds(EventIds shared, Space into) {
        this.window = shared.window;
        this.ring = shared.ring.snapshot(into);
        this.counters = shared.counters.snapshot(into);
        this.index = shared.index.snapshot(into);
    }

    EventIds snapshot(Space into) {
        return new EventIds(this, into);
    }

    /** The sequence at which that event id committed, or -1 where the window does not hold it. */
    public long sequenceOf(long high, long low) {
        if (window == 0 || (high | low) == 0) {
            return -1;
        }
        long hash = hash(high, low);
        long slot = index.start(hash);
        while (true) {
            long at = index.entryAt(slot);
            if (at < 0) {
                return -1;
            }
            if (holds(at, high, low)) {
                return ring.get((at << SLOT_BITS) + SEQUENCE) - 1;
            }
            slot = index.next(slot, hash);
        }
    }

    /** Notes a committed event id; gives up the oldest beyond the window. An id of zero is none. */
    public void add(long high, long low, long sequence) {
        if (window == 0 || (high | low) == 0) {
            return;
        }
        long taken = counters.get(0);
        long at = taken % window;
        long base = at << SLOT_BITS;
        ring.ensure(base + (1 << SLOT_BITS));
        ring.set(base, high);
        ring.set(base + LOW, low);
        ring.set(base + SEQUENCE, sequence + 1);
        counters.set(0, taken + 1);
        if (index.isFull()) {
            rebuild();
        } else {
            index.add(hash(high, low), at);
        }
    }

    /** Notes what another window of the same net holds, in its order. */
    public void addAll(EventIds other) {
        long size = other.size();
        long oldest = other.counters.get(0) - size;
        long[] id = new long[SEQUENCE + 1];
        for (long taken = oldest; taken < oldest + size; taken++) {
            other.read(taken % window, id);
            add(id[0], id[LOW], id[SEQUENCE]);
        }
    }

    /** The number of ring slots in use: 0 to the window. */
    public long size() {
        return Math.min(counters.get(0), window);
    }

    /** Copies (high, low, sequence) of a slot. */
    public void read(long at, long[] into) {
        long base = at << SLOT_BITS;
        into[0] = ring.get(base);
        into[1] = ring.get(base + LOW);
        into[2] = ring.get(base + SEQUENCE) - 1;
    }

    private boolean holds(long at, long high, long low) {
        long base = at << SLOT_BITS;
        return ring.get(base) == high && ring.get(base + LOW) == low && ring.get(base + SEQUENCE) != 0;
    }

    private void rebuild() {
        long size = size();
        index.reset(size * 2);
        for (long at = 0; at < size; at++) {
            index.add(hash(ring.get(at << SLOT_BITS), ring.get((at << SLOT_BITS) + LOW)), at);
        }
    }

    private static long hash(long high, long low) {
        return TokenIndex.mix(TokenIndex.mix(high), low);
    }
}
