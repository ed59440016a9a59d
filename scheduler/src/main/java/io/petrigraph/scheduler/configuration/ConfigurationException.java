package io.petrigraph.scheduler.configuration;

/** A configuration or profile that cannot be read. The message begins with the line and names the cure. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    ConfigurationException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
