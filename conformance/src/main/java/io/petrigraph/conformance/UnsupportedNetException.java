package io.petrigraph.conformance;

/** A net whose runs are not known from the net alone, or are not finite to search; the message says why. */
public final class UnsupportedNetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsupportedNetException(String message) {
        super(message);
    }
}
