package io.petrigraph.pnml;

/**
 * A file is not a net that can be read: where, what stands there, and what was expected. The message says all of it:
 * {@code model.pnml:12:7: expected a natural number, found "-1"}.
 */
public final class PnmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String expected;
    private final String found;

    PnmlException(int line, int column, String expected, String found) {
        super(line + ":" + column + ": expected " + expected + ", found " + found);
        this.line = line;
        this.column = column;
        this.expected = expected;
        this.found = found;
    }

    private PnmlException(String source, PnmlException inner) {
        super(source + ":" + inner.getMessage(), inner);
        this.line = inner.line;
        this.column = inner.column;
        this.expected = inner.expected;
        this.found = inner.found;
    }

    /** The same with the name of the file in front of the message. */
    PnmlException in(String source) {
        return new PnmlException(source, this);
    }

    /** From 1; 0 where the place is not known. */
    public int line() {
        return line;
    }

    /** From 1; 0 where the place is not known. */
    public int column() {
        return column;
    }

    /** What would have been right, as part of a sentence. */
    public String expected() {
        return expected;
    }

    /** What stands there instead. */
    public String found() {
        return found;
    }
}
