package io.petrigraph.log.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Anything that stops a log from being opened, written or read; each subclass says what the caller does next. */
public abstract sealed class LogException extends RuntimeException
        permits LogCorruptException,
                LogFailedException,
                LogFormatException,
                LogFullException,
                LogLockedException,
                RecordTooLargeException,
                SnapshotFailedException {
    @Serial
    private static final long serialVersionUID = 1L;

    LogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
