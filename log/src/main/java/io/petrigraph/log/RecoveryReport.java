package io.petrigraph.log;

import java.util.List;

/**
 * What opening the log found and did.
 *
 * @param firstSequence the number of the oldest record that is there
 * @param nextSequence the number that the next record gets
 * @param chainCrc the crc of the last frame: with the number it names this history
 * @param cutBytes how many bytes behind the last whole transaction were cut off, 0 if the log was whole
 * @param keptIn the files in which the cut bytes were kept
 * @param incarnation which opening this is, from 1
 * @param closedCleanly whether the last owner had closed the log
 * @param provenSameBoot whether certainly no power was lost since then
 * @param durationNs how long it took
 */
public record RecoveryReport(
        long firstSequence,
        long nextSequence,
        int chainCrc,
        long cutBytes,
        List<String> keptIn,
        long incarnation,
        boolean closedCleanly,
        boolean provenSameBoot,
        long durationNs) {
    /** How many records are there. */
    public long records() {
        return nextSequence - firstSequence;
    }

    /** The number of the last record, -1 if there never was one. */
    public long lastSequence() {
        return nextSequence - 1;
    }
}
