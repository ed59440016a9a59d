package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.log.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records that a test can predict from their sequence, and what a storage says it holds of them. */
final class Fixture {
    static final byte[] NET = "the net's canonical bytes".getBytes(StandardCharsets.UTF_8);
    static final int SEGMENT_LENGTH_BYTES = 4096;

    private Fixture() {}

    static LogContext context(Storage storage) {
        return context(storage, NET);
    }

    static LogContext context(Storage storage, byte[] net) {
        return new LogContext(storage, net)
                .segmentLengthBytes(SEGMENT_LENGTH_BYTES)
                .spaceReserveBytes(0)
                .watermarkIntervalBytes(0);
    }

    static Log open(Storage storage) {
        return Log.open(context(storage));
    }

    /** Different lengths, so that padding of every length occurs; never all zero. */
    static byte[] payload(long sequence) {
        byte[] payload = new byte[(int) (sequence * 7 % 61)];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (sequence + i * 31L + 1);
        }
        return payload;
    }

    /** Appends a transaction of that many records, preparing segments as needed. */
    static void append(Log log, int count) {
        Appender appender = log.appender();
        for (int index = 0; index < count; index++) {
            long sequence = appender.nextSequence();
            byte[] payload = payload(sequence);
            log.preparer().doWork(0);
            long position = appender.append(
                    sequence,
                    (int) sequence & 0xFF,
                    sequence * 10,
                    sequence,
                    ~sequence,
                    index,
                    count,
                    payload,
                    0,
                    payload.length);
            if (position < 0) {
                throw new AssertionError("no segment was ready: sequence=" + sequence);
            }
        }
    }

    static void appendAndPublish(Log log, int records) {
        for (int i = 0; i < records; i++) {
            append(log, 1);
            log.appender().publish();
        }
    }

    /** Reads all there is, checks each record against what was written, and returns how many there are. */
    static long readAll(Storage storage) {
        try (LogReader reader = LogReader.open(storage)) {
            long expected = 0;
            while (reader.next()) {
                assertEquals(expected, reader.sequence());
                assertRecord(reader);
                expected++;
            }
            return expected;
        }
    }

    static void assertRecord(LogReader reader) {
        long sequence = reader.sequence();
        byte[] payload = new byte[reader.payloadLengthBytes()];
        reader.copyPayload(payload, 0);
        org.junit.jupiter.api.Assertions.assertArrayEquals(payload(sequence), payload);
        assertEquals(sequence & 0xFF, reader.flags());
        assertEquals(sequence, reader.eventIdHi());
        assertEquals(~sequence, reader.eventIdLo());
        assertEquals(sequence * 10, reader.timeNs());
    }

    static List<Long> sequences(Storage storage) {
        List<Long> sequences = new ArrayList<>();
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                sequences.add(reader.sequence());
            }
        }
        return sequences;
    }

    /** A cleanly closed log of that many records. */
    static MemoryStorage closedLog(int records) {
        MemoryStorage storage = new MemoryStorage();
        closedLog(storage, records);
        return storage;
    }

    static void closedLog(Storage storage, int records) {
        try (Log log = open(storage)) {
            appendAndPublish(log, records);
        }
    }
}
