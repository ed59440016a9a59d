package io.petrigraph.wire;

/** How a document is written down. */
public enum DocumentFormat {
    /** YAML 1.2: one document behind the other, each closed by {@code ...}. */
    YAML,
    /** Chronicle's BINARY_LIGHT: each document behind its length in four bytes. */
    BINARY
}
