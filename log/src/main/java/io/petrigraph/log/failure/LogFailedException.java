package io.petrigraph.log.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The storage failed under a log. Final for this incarnation: nothing more is acknowledged and nothing is retried, for the
 * kernel marks pages clean after a failed force. Close the log and open it again: recovery tells what is safe.
 */
public final class LogFailedException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what was being done, ending in {@code name=value}, and why it failed. */
    public LogFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
