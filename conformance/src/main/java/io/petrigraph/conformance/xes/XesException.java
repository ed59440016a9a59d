package io.petrigraph.conformance.xes;

/** A file is not a log that can be read: where, what was expected, and what stands there. */
public final class XesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    XesException(int line, int column, String expected, String found) {
        super(line + ":" + column + ": expected " + expected + ", found " + found);
        this.line = line;
        this.column = column;
    }

    /** From 1; 0 where the place is not known. */
    public int line() {
        return line;
    }

    /** From 1; 0 where the place is not known. */
    public int column() {
        return column;
    }
}
