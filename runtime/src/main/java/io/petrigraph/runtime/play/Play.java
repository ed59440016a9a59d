package io.petrigraph.runtime.play;

import org.jspecify.annotations.Nullable;

/**
 * A net that is being played by several partitions.
 *
 * @param plan what is played, and where
 * @param board what the partitions share
 * @param settings how it is played; null where only eager transitions fire, in steps of their own
 */
public record Play(PlayPlan plan, WakeBoard board, @Nullable PlaySettings settings) {
    /** What a partition tries next: eager transitions by their priority, as one partition alone does it. */
    public Candidates candidates(int partition) {
        return settings == null
                ? new Candidates(plan, partition, PlayPolicy.PRIORITY, 0)
                : new Candidates(plan, partition, settings.policy(), settings.seed());
    }
}
