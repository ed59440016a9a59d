package io.petrigraph.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** How far the log is safe from a power loss. Written by the forcer's thread alone, read by all. */
final class DurablePosition {
    private static final VarHandle POSITION;
    private static final VarHandle SEQUENCE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            POSITION = lookup.findVarHandle(DurablePosition.class, "position", long.class);
            SEQUENCE = lookup.findVarHandle(DurablePosition.class, "sequence", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // by way of POSITION
    private volatile long position;

    @SuppressWarnings("UnusedVariable") // by way of SEQUENCE
    private volatile long sequence;

    DurablePosition(long position, long sequence) {
        this.position = position;
        this.sequence = sequence;
    }

    /** The position behind the last frame that is safe. */
    long positionAcquire() {
        return (long) POSITION.getAcquire(this);
    }

    /** The last record that is safe, -1 if there is none. */
    long sequenceAcquire() {
        return (long) SEQUENCE.getAcquire(this);
    }

    void release(long newPosition, long newSequence) {
        POSITION.setRelease(this, newPosition);
        SEQUENCE.setRelease(this, newSequence);
    }
}
