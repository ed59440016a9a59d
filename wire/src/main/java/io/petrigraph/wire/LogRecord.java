package io.petrigraph.wire;

import io.petrigraph.log.LogReader;

/**
 * One record of a log with its firing.
 *
 * @param sequence its number
 * @param timeNs nanoseconds
 * @param flags sixteen bits of the engine
 * @param eventIdHi the upper half of the event id, or 0
 * @param eventIdLo the lower half of the event id, or 0
 * @param transactionIndex its place in its transaction, from 0
 * @param transactionCount how many records the transaction has
 * @param firing what fired
 */
public record LogRecord(
        long sequence,
        long timeNs,
        int flags,
        long eventIdHi,
        long eventIdLo,
        int transactionIndex,
        int transactionCount,
        Firing firing) {

    /** The record that the reader exposes; {@link DocumentFormatException} where its payload is not one of the net. */
    public static LogRecord of(LogReader reader, FiringCodec codec) {
        byte[] payload = new byte[reader.payloadLengthBytes()];
        reader.copyPayload(payload, 0);
        return new LogRecord(
                reader.sequence(),
                reader.timeNs(),
                reader.flags(),
                reader.eventIdHi(),
                reader.eventIdLo(),
                reader.transactionIndex(),
                reader.transactionCount(),
                codec.decode(payload, 0, payload.length));
    }

    /** Whether the event came with an id. */
    public boolean hasEventId() {
        return (eventIdHi | eventIdLo) != 0;
    }

    /** Whether it is one of several records that are there together or not at all. */
    public boolean isInTransaction() {
        return transactionCount > 1;
    }
}
