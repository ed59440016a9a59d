package io.petrigraph.structure;

/** A marking of the net that is being checked: a view of an engine, a marking of a simulation, or any other. */
public interface TokenCounts {
    /** The number of tokens of a place, of all colours together. */
    long of(int placeId);

    /** How often this token lies in the place; the words of its columns, left to right. */
    long of(int placeId, long[] token);
}
