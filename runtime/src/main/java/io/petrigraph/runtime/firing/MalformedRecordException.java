package io.petrigraph.runtime.firing;

/** A record's payload does not describe a firing of the net. */
public final class MalformedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }
}
