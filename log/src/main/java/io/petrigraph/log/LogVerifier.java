package io.petrigraph.log;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.format.ControlSlot;
import io.petrigraph.log.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole log without changing it: every header, every frame, the chain, the watermark, and that a closed log ends
 * where it was closed. Needs no lock; a log that is being written is verified up to what is published.
 */
public final class LogVerifier {
    private LogVerifier() {}

    /**
     * What was found.
     *
     * @param records how many records are good, from the oldest on
     * @param lastSequence the number of the last good one, -1 if there is none
     * @param chainCrc its crc
     * @param closed whether the log was closed cleanly
     * @param damage the first bad place, or null if all is good
     */
    public record Result(
            long records,
            long lastSequence,
            int chainCrc,
            boolean closed,
            @Nullable LogCorruptException damage) {
        /** Whether nothing is damaged. */
        public boolean isGood() {
            return damage == null;
        }
    }

    /**
     * Reads everything.
     *
     * @throws io.petrigraph.log.failure.LogFormatException if there is no log, or one of another version
     * @throws io.petrigraph.log.failure.LogFailedException if the storage fails
     */
    public static Result verify(Storage storage) {
        long records = 0;
        long lastSequence = -1;
        int chainCrc = 0;
        boolean closed = false;
        try (LogReader reader = LogReader.open(storage)) {
            ControlSlot slot = reader.controlSlot();
            closed = slot.closed();
            while (reader.next()) {
                records++;
                lastSequence = reader.sequence();
                chainCrc = reader.chainCrc();
            }
            reader.checkEnd(slot);
            return new Result(records, lastSequence, chainCrc, closed, null);
        } catch (LogCorruptException e) {
            return new Result(records, lastSequence, chainCrc, closed, e);
        }
    }
}
