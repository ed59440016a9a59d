package io.petrigraph.runtime.play;

/**
 * How a net is played: all its transitions that take no parameters fire by themselves.
 *
 * @param policy which transition is tried next
 * @param seed what {@link PlayPolicy#RANDOM} draws from; one partition with one seed always takes the same course
 * @param stepLimit after so many steps it ends, from 0
 */
public record PlaySettings(PlayPolicy policy, long seed, long stepLimit) {
    public PlaySettings {
        if (stepLimit < 0) {
            throw new IllegalArgumentException("must be at least 0: stepLimit=" + stepLimit);
        }
    }
}
