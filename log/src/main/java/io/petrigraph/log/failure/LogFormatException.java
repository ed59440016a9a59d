package io.petrigraph.log.failure;

import java.io.Serial;

/** The files are intact, but not ours to open: no log at all, a version we do not know, or a log of another net. */
public final class LogFormatException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what was expected and what was found, ending in {@code name=value}. */
    public LogFormatException(String message) {
        super(message, null);
    }
}
