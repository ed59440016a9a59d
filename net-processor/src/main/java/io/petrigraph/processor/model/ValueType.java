package io.petrigraph.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * The type of a field or of a value that an event carries.
 *
 * @param kind how it is kept
 * @param type as declared
 */
public record ValueType(Kind kind, TypeMirror type) {
    /** The ways in which a value is kept in a column. */
    public enum Kind {
        LONG,
        INT,
        BOOLEAN,
        DOUBLE,
        STRING,
        BYTES,
        ENUM
    }

    /** True where the column holds a handle of the text pool. */
    public boolean isText() {
        return kind == Kind.STRING || kind == Kind.BYTES;
    }
}
