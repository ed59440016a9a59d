package io.petrigraph.net;

/** A field that a verb of a {@link TransitionBuilder} sets. */
public record FieldValue(String field, Expr value) {
    /** {@code field := value}. */
    public static FieldValue set(String field, Expr value) {
        return new FieldValue(field, value);
    }
}
