package io.petrigraph.scheduler;

import io.petrigraph.scheduler.footprint.Footprint;

/**
 * What the plan says of one transition. Immutable.
 *
 * @param footprint what it looks at and changes
 * @param worst the worst class that an event of it can have; each event is routed by its own ids
 * @param reason of the class, in words
 * @param needsToken true where its footprint cannot be named: it looks at all of what is sliced, and takes the engine-wide token
 * @param weight its share of firings, in the unit of the weights that were given
 * @param crossProbability how likely one firing of it crosses, where keys hash evenly; a for-all counts as
 *     {@link Plan#ELEMENTS_OF_A_FOR_ALL} keys
 * @param partition where everything it decides on lies, whatever its keys; -1 where that depends on them
 */
public record PlannedTransition(
        Footprint footprint,
        CommitClass worst,
        String reason,
        boolean needsToken,
        double weight,
        double crossProbability,
        int partition) {

    /** How a firing commits. */
    public enum CommitClass {
        /** All it touches lies in one partition. */
        LOCAL,
        /** All it decides on lies in one partition; what it adds elsewhere disables nobody. */
        ONE_WAY,
        /** It decides on two partitions or more. */
        CROSS
    }

    /** The transition's name. */
    public String name() {
        return footprint.transition().name();
    }
}
