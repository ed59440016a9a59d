package io.petrigraph.cli;

/** What the user gave cannot be used; the message says what and what to do. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }
}
