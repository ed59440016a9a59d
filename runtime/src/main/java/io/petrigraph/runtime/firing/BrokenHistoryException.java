package io.petrigraph.runtime.firing;

/** A firing does not fit the marking it is applied to: the engine, or the log it replays, is broken. It stops there. */
public final class BrokenHistoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenHistoryException(String message) {
        super(message);
    }

    public BrokenHistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
