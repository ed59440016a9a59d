package io.petrigraph.scheduler;

/**
 * Where the tokens of one unit lie: a family with its states and its halves of links, or a bag. Immutable.
 *
 * @param unit the family's id, or the number of families plus the rank of the bag
 * @param name of the family or bag
 * @param kind sliced by a key, or whole in one partition
 * @param partition of what is pinned; -1 where it is sliced
 * @param keyColumn the column of a token whose word is hashed, where the key is no {@link #edge}
 * @param edge id of the to-one edge at whose other end the key stands; -1 where the key is a column. Then a directory
 *     (id to slice, sliced by id) is claimed when an entity is created, and read for routing
 * @param reason in words
 */
public record Home(int unit, String name, Kind kind, int partition, int keyColumn, int edge, String reason) {

    /** How tokens are spread. */
    public enum Kind {
        /** Each token lies in the slice of its key. */
        SLICED,
        /** All tokens lie in one partition. */
        PINNED
    }

    static final int NO_EDGE = -1;

    /** True where all tokens lie in one partition. */
    public boolean isPinned() {
        return kind == Kind.PINNED;
    }

    /** True where a row's id alone does not say its slice. */
    public boolean needsDirectory() {
        return !isPinned() && edge != NO_EDGE;
    }

    Home in(int newPartition) {
        return new Home(unit, name, kind, newPartition, keyColumn, edge, reason);
    }
}
