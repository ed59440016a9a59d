package io.petrigraph.log.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A snapshot could not be written. The log is as it was and goes on; the snapshots from before are there. */
public final class SnapshotFailedException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what failed, ending in {@code name=value}. */
    public SnapshotFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
