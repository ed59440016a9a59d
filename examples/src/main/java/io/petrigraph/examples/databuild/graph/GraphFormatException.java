package io.petrigraph.examples.databuild.graph;

/** A text is not a dependency graph: says where, why, and what to do. */
public final class GraphFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;

    GraphFormatException(String source, int line, String cause) {
        super(source + ":" + line + ": " + cause + ": line=" + line);
        this.source = source;
        this.line = line;
    }

    /** The name of the file. */
    public String source() {
        return source;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
