package io.petrigraph.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The place where the preparer leaves the next segment and the appender picks it up: at most one. Only the preparer fills
 * it, only the appender empties it.
 */
final class PreparedSegment {
    private static final VarHandle SEGMENT;

    static {
        try {
            SEGMENT = MethodHandles.lookup().findVarHandle(PreparedSegment.class, "segment", Segment.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // by way of SEGMENT
    private volatile @Nullable Segment segment;

    private volatile boolean storageFull;

    boolean isReady() {
        return SEGMENT.getAcquire(this) != null;
    }

    /** The preparer's. */
    void put(Segment prepared) {
        SEGMENT.setRelease(this, prepared);
    }

    /** The appender's, or the house's when it closes. */
    @Nullable
    Segment take() {
        Segment prepared = (Segment) SEGMENT.getAcquire(this);
        if (prepared != null) {
            SEGMENT.setRelease(this, null);
        }
        return prepared;
    }

    /** Whether the preparer waits for space. */
    boolean isStorageFull() {
        return storageFull;
    }

    void storageFull(boolean full) {
        storageFull = full;
    }
}
