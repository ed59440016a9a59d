package io.petrigraph.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves. */
final class HandClock implements Clock {
    private final AtomicLong elapsedNs = new AtomicLong();

    void advanceNs(long ns) {
        elapsedNs.addAndGet(ns);
    }

    @Override
    public long nowNs() {
        return elapsedNs.get();
    }

    @Override
    public long elapsedNs() {
        return elapsedNs.get();
    }
}
