package io.petrigraph.runtime;

/**
 * A verb was called with what the net does not know: an event or a parameter that is not there, a value outside its type, a
 * missing value. Thrown at the caller before anything is enqueued: nothing happens, nothing is logged, no ticket is given.
 * The caller mends its call.
 */
public final class InvalidEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidEventException(String message) {
        super(message);
    }
}
