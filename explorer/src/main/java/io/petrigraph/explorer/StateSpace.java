package io.petrigraph.explorer;

import java.util.List;

/**
 * What an exploration saw. Immutable.
 *
 * @param states reachable markings
 * @param edges pairs of an explored marking and an enabled binding there
 * @param maxTokensInUnfoldedPlace the most tokens of one value in one place, of any marking
 * @param maxTokensInPlace the most tokens in one place
 * @param maxTokensPerMarking the most tokens in all places together
 * @param deadMarkings explored markings at which nothing is enabled
 * @param deadTransitions ids of the transitions that fired nowhere
 * @param complete false where a limit ended the exploration: the figures are then those of the part that was seen
 * @param bytesPerMarking the memory of the markings and their index, for each
 */
public record StateSpace(
        long states,
        long edges,
        long maxTokensInUnfoldedPlace,
        long maxTokensInPlace,
        long maxTokensPerMarking,
        long deadMarkings,
        List<Integer> deadTransitions,
        boolean complete,
        double bytesPerMarking) {
    public StateSpace {
        deadTransitions = List.copyOf(deadTransitions);
    }
}
