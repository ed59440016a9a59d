package io.petrigraph.test.history;

/**
 * Something that no serial order explains.
 *
 * @param kind which
 * @param message who and what, for a person
 */
public record Anomaly(Kind kind, String message) {
    /** The kinds, after Adya, with those that lists let one see directly. */
    public enum Kind {
        /** A transaction does not see its own appends, or sees one list in two ways. */
        INTERNAL,
        /** A value was read that nobody appended. */
        UNWRITTEN,
        /** A value stands twice in a list, or two reads put values in different orders. */
        INCOMPATIBLE_ORDER,
        /** A value was read of a transaction that was refused. */
        G1A,
        /** A list was read between two appends of one transaction. */
        G1B,
        /** Appends alone form a cycle. */
        G0,
        /** Appends and reads of appended values form a cycle. */
        G1C,
        /** A cycle with one read of a value that was already overwritten. */
        G_SINGLE,
        /** Such a cycle of two that read and appended to the same list: one did not see the other. */
        LOST_UPDATE,
        /** A cycle with several such reads: a write skew. */
        G2,
        /** Serializable, but not in the order in which clients were told. */
        REAL_TIME
    }
}
