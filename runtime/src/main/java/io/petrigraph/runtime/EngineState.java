package io.petrigraph.runtime;

import org.jspecify.annotations.Nullable;

/** Whether the engine takes events. Written under its lock by whoever closes or fails the engine, read by all threads. */
final class EngineState {
    private enum Phase {
        OPEN,
        CLOSING,
        CLOSED,
        FAILED
    }

    private volatile Phase phase = Phase.OPEN;
    private volatile @Nullable Throwable failure;

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** Nothing will be executed any more. */
    boolean isEnded() {
        Phase now = phase;
        return now == Phase.CLOSED || now == Phase.FAILED;
    }

    boolean hasFailed() {
        return phase == Phase.FAILED;
    }

    /** What an event is told that comes too late. */
    Status closedStatus() {
        return hasFailed() ? Status.FAILED : Status.CLOSED;
    }

    /** Why the engine failed, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Admission ends. */
    synchronized void beginClosing() {
        if (phase == Phase.OPEN) {
            phase = Phase.CLOSING;
        }
    }

    /** All that was admitted is answered, or will be answered that nothing was done. */
    synchronized void closed() {
        if (phase != Phase.FAILED) {
            phase = Phase.CLOSED;
        }
    }

    /** The engine stops; only the first cause counts. A failure after the close is noted, and changes nothing else. */
    synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        if (phase != Phase.CLOSED) {
            phase = Phase.FAILED;
        }
    }
}
