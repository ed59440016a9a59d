package io.petrigraph.runtime.commit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The one order of all firings. A number is claimed by fetch-and-add while all that the firing looked at is held, after all
 * user code: so of two firings that meet in a granule, the one that came first there has the smaller number. Safe for any
 * thread.
 */
final class GlobalSequence {
    private final AtomicLong next;
    private final AtomicLong nextAge = new AtomicLong();

    GlobalSequence(long first) {
        next = new AtomicLong(first);
    }

    /** Claims numbers for the firings of one step, and returns the first. */
    long claim(int firings) {
        return next.getAndAdd(firings);
    }

    /** The last number that was claimed, or -1. */
    long lastClaimed() {
        return next.get() - 1;
    }

    /** The age of an event that begins its first attempt: smaller is older. */
    long age() {
        return nextAge.getAndIncrement();
    }
}
