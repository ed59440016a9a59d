package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LogReaderTest {
    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void shouldFollowWhenALogIsBeingWritten() {
        Log log = Fixture.open(storage);
        try (LogReader reader = log.reader()) {
            assertFalse(reader.next());
            for (int sequence = 0; sequence < 500; sequence++) {
                Fixture.append(log, 1);
                assertFalse(reader.next());
                log.appender().publish();
                assertTrue(reader.next());
                assertEquals(sequence, reader.sequence());
                Fixture.assertRecord(reader);
                assertFalse(reader.next());
                log.forcer().doWork(sequence);
            }
            log.close();
            assertFalse(reader.next());
            assertTrue(reader.isClosed());
        }
    }

    @Test
    void shouldGoOnWhenALogIsOpenedAgain() {
        Fixture.open(storage).close();
        try (LogReader reader = LogReader.open(storage)) {
            for (int incarnation = 2; incarnation < 10; incarnation++) {
                try (Log log = Fixture.open(storage)) {
                    Fixture.appendAndPublish(log, 20);
                }
                for (int i = 0; i < 20; i++) {
                    assertTrue(reader.next());
                    assertEquals(incarnation, reader.incarnation());
                }
                assertFalse(reader.next());
            }
        }
    }

    @Test
    void shouldHoldBackATransactionWhenItIsNotWhole() throws IOException {
        try (Log log = Fixture.open(storage)) {
            Fixture.appendAndPublish(log, 2);
            Fixture.append(log, 5);
            log.appender().publish();
        }
        long fifth = 0;
        try (LogReader reader = LogReader.open(storage)) {
            for (int i = 0; i <= 5; i++) {
                assertTrue(reader.next());
                fifth = reader.segmentOffset();
            }
        }
        MemoryStorage live = storage.afterKill();
        try (MappedRegion region = live.mapWritable(LogFiles.segment(0))) {
            takeBackWatermark(live);
            int commitWord = region.buffer().getInt((int) fifth);
            region.buffer().putInt((int) fifth, -commitWord);
            try (LogReader reader = LogReader.open(live)) {
                assertTrue(reader.next());
                assertTrue(reader.next());
                assertFalse(reader.next());
                region.buffer().putInt((int) fifth, commitWord);
                for (int index = 0; index < 5; index++) {
                    assertTrue(reader.next());
                    assertEquals(index, reader.transactionIndex());
                }
            }
        }
    }

    /** As before the first force. */
    private static void takeBackWatermark(MemoryStorage live) throws IOException {
        MemoryStorage fresh = new MemoryStorage();
        Fixture.open(fresh);
        try (MappedRegion source = fresh.mapReadable(LogFiles.CONTROL);
                MappedRegion target = live.mapWritable(LogFiles.CONTROL)) {
            target.buffer().put(0, source.buffer(), 0, source.buffer().capacity());
        }
    }

    @Test
    void shouldRefuseToEndWhenTheWatermarkIsFurther() throws IOException {
        MemoryStorage closed = Fixture.closedLog(10);
        long last = 0;
        try (LogReader reader = LogReader.open(closed)) {
            while (reader.next()) {
                last = reader.segmentOffset();
            }
        }
        try (MappedRegion region = closed.mapWritable(LogFiles.segment(0))) {
            region.buffer().putInt((int) last, 0);
        }
        try (LogReader reader = LogReader.open(closed)) {
            for (int i = 0; i < 9; i++) {
                assertTrue(reader.next());
            }
            LogCorruptException refused = assertThrows(LogCorruptException.class, reader::next);
            assertEquals(last, refused.offset());
            assertEquals(LogFiles.segment(0), refused.segment());
        }
        LogVerifier.Result result = LogVerifier.verify(closed);
        assertEquals(9, result.records());
        assertFalse(result.isGood());
    }

    @Test
    void shouldRefuseWhenThereIsNoLog() {
        assertThrows(LogFormatException.class, () -> LogReader.open(storage));
    }

    @Test
    void shouldVerifyALogWhenItIsWhole() {
        LogVerifier.Result result = LogVerifier.verify(Fixture.closedLog(300));
        assertTrue(result.isGood());
        assertTrue(result.closed());
        assertEquals(300, result.records());
        assertEquals(299, result.lastSequence());
    }
}
