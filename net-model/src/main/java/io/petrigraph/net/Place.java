package io.petrigraph.net;

import java.util.List;

/**
 * A place: a multiset of tokens of one colour.
 *
 * <p>{@code uniqueWidth} states how many leading columns identify a token: 0 means a true multiset; {@code n > 0} means
 * that no two tokens agree in their first {@code n} columns, and a firing that would break this is not enabled.
 *
 * @param id dense index in {@link Net#places()}
 * @param name unique in the net; a state place is {@code Entity.State}, an edge place {@code Entity.edge}
 * @param columns what a token carries; empty for a dot place
 * @param role what the place stands for
 * @param group the id of its {@link Family} or {@link Edge}; -1 for a bag
 * @param uniqueWidth leading columns that identify a token; 0 for a multiset
 */
public record Place(int id, String name, List<Column> columns, Role role, int group, int uniqueWidth) {

    /** The {@link #group} of a place that belongs to no family and no edge. */
    public static final int NO_GROUP = -1;

    /** What a place stands for. The semantics of tokens is the same for all; engines choose layouts by it. */
    public enum Role {
        /** A plain place of a net. */
        BAG,
        /** One state of a {@link Family}: tokens are rows, the first column is the key. */
        STATE,
        /** The forward half of an {@link Edge}: tokens are pairs (from, to). */
        FORWARD,
        /** The inverse half of an {@link Edge}: tokens are pairs (to, from). */
        INVERSE
    }

    public Place {
        columns = List.copyOf(columns);
    }

    /** The number of words of a token. */
    public int width() {
        return columns.size();
    }
}
