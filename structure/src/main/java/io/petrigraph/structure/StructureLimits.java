package io.petrigraph.structure;

import io.petrigraph.structure.plain.PlainLimits;

/**
 * How much is computed before a part of a report says "not finished". Budgets count numbers touched, not seconds: a
 * report is the same on every machine.
 *
 * @param plain how far coloured nets are unfolded
 * @param maxInvariantRows rows of the semiflow search at once, beyond one for each place
 * @param invariantWork numbers touched by the semiflow search, and again by the search for a basis
 * @param maxClosedSets minimal siphons, and again minimal traps
 * @param closedSetWork places and sources looked at by the search for siphons, and again for traps
 */
public record StructureLimits(
        PlainLimits plain, int maxInvariantRows, long invariantWork, int maxClosedSets, long closedSetWork) {
    /** What a laptop does in a few seconds. */
    public static final StructureLimits DEFAULT =
            new StructureLimits(PlainLimits.DEFAULT, 1 << 9, 1L << 29, 1 << 10, 1L << 25);
}
