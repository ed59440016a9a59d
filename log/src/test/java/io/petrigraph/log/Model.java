package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogException;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.log.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a log ought to hold. Each record's bytes follow from its number and a salt that is never used twice, so that a record
 * of a lost history is not taken for one of the present.
 */
final class Model {
    private final List<Written> written = new ArrayList<>();
    private long salt;

    private record Written(long salt, int transactionIndex, int transactionCount) {}

    Model() {}

    /** A model that knows what this one knows now. */
    Model copy() {
        Model copy = new Model();
        copy.written.addAll(written);
        copy.salt = salt + (1L << 40);
        return copy;
    }

    int size() {
        return written.size();
    }

    private static byte[] payload(long sequence, long salt) {
        byte[] payload = new byte[(int) ((sequence * 7 + salt) % 61)];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (sequence * 13 + salt + i * 31L + 1);
        }
        return payload;
    }

    /** Appends one transaction; false if there was no room, and then nothing is written. */
    boolean append(Appender appender, int count) {
        if (!appender.hasRoom(count * Appender.recordLengthBytes(61))) {
            return false;
        }
        long transactionSalt = ++salt;
        for (int index = 0; index < count; index++) {
            long sequence = written.size();
            byte[] payload = payload(sequence, transactionSalt);
            long position = appender.append(
                    sequence, index, sequence, transactionSalt, ~sequence, index, count, payload, 0, payload.length);
            assertTrue(position > 0, "ROOM was promised");
            written.add(new Written(transactionSalt, index, count));
        }
        return true;
    }

    /** Checks that a log is a prefix of this one, at least so long, and forgets what it has lost. */
    void acceptPrefix(Storage storage, long atLeast) {
        long found = check(storage);
        assertTrue(found >= atLeast, "records were lost: atLeast=" + atLeast + " found=" + found);
        written.subList((int) found, written.size()).clear();
    }

    /** Checks each record that a log holds, and returns how many there are. */
    long check(Storage storage) {
        long sequence = 0;
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                checkRecord(reader, sequence++);
            }
        }
        boolean whole = sequence == 0 || isLastOfTransaction((int) sequence - 1);
        assertTrue(whole, "a transaction is cut: records=" + sequence);
        return sequence;
    }

    private boolean isLastOfTransaction(int sequence) {
        Written last = written.get(sequence);
        return last.transactionIndex + 1 == last.transactionCount;
    }

    private void checkRecord(LogReader reader, long sequence) {
        assertEquals(sequence, reader.sequence());
        assertTrue(sequence < written.size(), "a record that was never written: sequence=" + sequence);
        Written expected = written.get((int) sequence);
        assertEquals(expected.salt, reader.eventIdHi(), "a record of another history");
        assertEquals(~sequence, reader.eventIdLo());
        assertEquals(expected.transactionIndex, reader.transactionIndex());
        assertEquals(expected.transactionCount, reader.transactionCount());
        byte[] payload = new byte[reader.payloadLengthBytes()];
        reader.copyPayload(payload, 0);
        assertArrayEquals(payload(sequence, expected.salt), payload);
    }

    /** Opens a log that someone left, checks it, writes to it, closes it, and does so again; then power is lost. */
    void recoverAndGoOn(MemoryStorage storage, long atLeast) {
        long expected = atLeast;
        for (int round = 0; round < 2; round++) {
            try (Log log = Fixture.open(storage)) {
                acceptPrefix(storage, expected);
                assertEquals(size(), log.recoveryReport().nextSequence());
                for (int i = 0; i < 3; i++) {
                    log.preparer().doWork(0);
                    assertTrue(append(log.appender(), 1 + i), "no room");
                    log.appender().publish();
                }
                expected = size();
            }
        }
        assertEquals(expected, check(storage));
        assertEquals(expected, check(storage.afterPowerLoss(new SplittableRandom(expected))));
    }

    /** The message with which a test says how to repeat itself. */
    static AssertionError repeat(String how, Throwable cause) {
        String kind = cause instanceof LogException ? "refused" : "failed";
        return new AssertionError(kind + ", repeat with " + how + ": " + cause, cause);
    }
}
