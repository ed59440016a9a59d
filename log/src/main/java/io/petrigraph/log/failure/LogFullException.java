package io.petrigraph.log.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The storage has no room for what has to be created. Nothing was acknowledged and nothing is lost: free space and retry. */
public final class LogFullException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what did not fit, ending in {@code name=value}. */
    public LogFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
