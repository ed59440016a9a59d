package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.failure.LogLockedException;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTest {
    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void shouldReadWhatWasPublishedWhenManySegmentsWereWritten() {
        try (Log log = Fixture.open(storage)) {
            Fixture.appendAndPublish(log, 1000);
            assertEquals(1000, Fixture.readAll(storage));
        }
        assertEquals(1000, Fixture.readAll(storage));
    }

    @Test
    void shouldContinueTheSequenceWhenOpenedAgain() {
        for (int round = 0; round < 20; round++) {
            try (Log log = Fixture.open(storage)) {
                assertEquals(round * 37L, log.recoveryReport().nextSequence());
                assertEquals(0, log.recoveryReport().cutBytes());
                assertEquals(round > 0, log.recoveryReport().closedCleanly());
                Fixture.appendAndPublish(log, 37);
            }
        }
        assertEquals(20 * 37, Fixture.readAll(storage));
    }

    @Test
    void shouldShowNothingWhenNothingWasPublished() {
        try (Log log = Fixture.open(storage)) {
            Fixture.append(log, 1);
            assertEquals(0, Fixture.readAll(storage));
            log.appender().publish();
            assertEquals(1, Fixture.readAll(storage));
        }
    }

    @Test
    void shouldKeepExactlyThePublishedWhenKilled() {
        try (Log log = Fixture.open(storage)) {
            Fixture.appendAndPublish(log, 100);
            Fixture.append(log, 1);
            MemoryStorage left = storage.afterKill();
            assertEquals(100, Fixture.readAll(left));
            try (Log next = Fixture.open(left)) {
                assertEquals(100, next.recoveryReport().nextSequence());
                assertTrue(next.recoveryReport().cutBytes() > 0);
                assertEquals(1, next.recoveryReport().keptIn().size());
                Fixture.appendAndPublish(next, 50);
            }
            assertEquals(150, Fixture.readAll(left));
        }
    }

    @Test
    void shouldWriteARealDirectoryWhenStorageIsFiles(@TempDir Path directory) throws IOException {
        FileStorage files = new FileStorage(directory.resolve("log"));
        try (Log log = Fixture.open(files)) {
            Fixture.appendAndPublish(log, 500);
            assertEquals(1, log.forcer().doWork(1));
            assertEquals(0, log.forcer().doWork(2));
            assertEquals(499, log.forcedSequenceAcquire());
            LogLockedException refused = assertThrows(LogLockedException.class, () -> Fixture.open(files));
            assertTrue(refused.holder().contains("pid="), refused.holder());
        }
        try (Log log = Fixture.open(files)) {
            assertTrue(log.recoveryReport().closedCleanly());
            Fixture.appendAndPublish(log, 500);
        }
        assertEquals(1000, Fixture.readAll(files));
    }

    @Test
    void shouldRefuseWhenTheNetIsAnother() {
        Fixture.open(storage).close();
        assertThrows(
                LogFormatException.class,
                () -> Log.open(new LogContext(storage, new byte[] {1, 2, 3}).segmentLengthBytes(4096)));
        try (Log log = Fixture.open(storage);
                LogReader reader = log.reader()) {
            assertArrayEquals(Fixture.NET, reader.netBytes());
        }
    }

    @Test
    void shouldGoOnWhenTheRuleFindsNoDifferenceThatMatters() {
        byte[] renamed = "the same net, its guards renamed".getBytes(StandardCharsets.UTF_8);
        Fixture.closedLog(storage, 100);
        try (Log log = Log.open(Fixture.context(storage, renamed).netRule(netOfTheLog -> null))) {
            assertEquals(100, log.recoveryReport().nextSequence());
            Fixture.appendAndPublish(log, 100);
        }
        assertEquals(200, Fixture.readAll(storage));
        assertThrows(LogFormatException.class, () -> Fixture.open(storage), "the newest segment is of the renamed net");
    }

    @Test
    void shouldSayWhatDiffersAndChangeNothingWhenTheRuleRefuses() {
        Fixture.closedLog(storage, 100);
        LogContext other =
                Fixture.context(storage, new byte[] {1}).netRule(netOfTheLog -> "place 3 is red: colour=red");
        LogFormatException refused = assertThrows(LogFormatException.class, () -> Log.open(other));
        assertTrue(refused.toString().contains("place 3 is red: colour=red segment="), refused.toString());
        LogFormatException bytes =
                assertThrows(LogFormatException.class, () -> Log.open(Fixture.context(storage, new byte[] {1})));
        assertTrue(bytes.toString().contains("firstDifferenceAt=0"), bytes.toString());
        assertEquals(100, Fixture.readAll(storage));
    }

    @Test
    void shouldDoNothingWhenClosedTwice() {
        Log log = Fixture.open(storage);
        log.close();
        log.close();
        try (Log next = Fixture.open(storage)) {
            assertFalse(next.recoveryReport().incarnation() != 2);
        }
    }
}
