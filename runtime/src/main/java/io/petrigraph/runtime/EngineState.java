package io.petrigraph.runtime;

import org.jspecify.annotations.Nullable;

/** Whether the engine takes events. Written by the engine's and the closing thread, read by all. */
final class EngineState {
    private enum Phase {
        OPEN,
        CLOSING,
        CLOSED,
        FAILED
    }

    private volatile Phase phase = Phase.OPEN;
    private volatile boolean stalled;
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

    boolean isStalled() {
        return stalled;
    }

    void stalled(boolean isStalled) {
        stalled = isStalled;
    }

    /** What an event is told that comes too late. */
    Status closedStatus() {
        return hasFailed() ? Status.FAILED : Status.CLOSED;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Admission ends. False where it has ended before. */
    synchronized boolean beginClosing() {
        if (phase != Phase.OPEN) {
            return false;
        }
        phase = Phase.CLOSING;
        return true;
    }

    synchronized void closed() {
        if (phase != Phase.FAILED) {
            phase = Phase.CLOSED;
        }
    }

    synchronized void fail(Throwable cause) {
        if (phase != Phase.FAILED && phase != Phase.CLOSED) {
            failure = cause;
            phase = Phase.FAILED;
        }
    }
}
