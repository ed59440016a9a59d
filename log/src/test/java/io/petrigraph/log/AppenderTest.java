package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFullException;
import io.petrigraph.log.failure.RecordTooLargeException;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppenderTest {
    private static final byte[] PAYLOAD = new byte[36];
    private static final int RECORDS_PER_SEGMENT = 30;

    private final MemoryStorage storage = new MemoryStorage();

    private static long append(Appender appender, long timeNs, int index, int count) {
        return appender.append(appender.nextSequence(), 0, timeNs, 0, 0, index, count, PAYLOAD, 0, PAYLOAD.length);
    }

    @Test
    void shouldFailWhenTheSequenceIsNotTheNextOne() {
        try (Log log = Fixture.open(storage)) {
            Appender appender = log.appender();
            append(appender, 0, 0, 1);
            for (long wrong : new long[] {0, 2, -1}) {
                assertThrows(
                        IllegalStateException.class, () -> appender.append(wrong, 0, 0, 0, 0, 0, 1, PAYLOAD, 0, 1));
            }
            assertEquals(1, appender.nextSequence());
        }
    }

    @Test
    void shouldFailWhenATransactionIsNotAppendedInOrder() {
        try (Log log = Fixture.open(storage)) {
            Appender appender = log.appender();
            assertThrows(IllegalStateException.class, () -> append(appender, 0, 1, 2));
            assertThrows(IllegalStateException.class, () -> append(appender, 0, 0, 0));
            append(appender, 0, 0, 3);
            assertThrows(IllegalStateException.class, () -> append(appender, 0, 0, 3));
            assertThrows(IllegalStateException.class, () -> append(appender, 0, 1, 2));
            assertThrows(IllegalStateException.class, appender::publish);
            append(appender, 0, 1, 3);
            append(appender, 0, 2, 3);
            appender.publish();
        }
        assertEquals(3, Fixture.sequences(storage).size());
    }

    @Test
    void shouldNeverWriteAnEarlierTimeWhenTheClockGoesBack() {
        try (Log log = Fixture.open(storage)) {
            for (long timeNs : new long[] {100, 50, 200, Long.MIN_VALUE, 199, 201}) {
                append(log.appender(), timeNs, 0, 1);
            }
            log.appender().publish();
        }
        try (Log log = Fixture.open(storage)) {
            append(log.appender(), 7, 0, 1);
            log.appender().publish();
        }
        long[] expected = {100, 100, 200, 200, 200, 201, 201};
        try (LogReader reader = LogReader.open(storage)) {
            for (long timeNs : expected) {
                assertTrue(reader.next());
                assertEquals(timeNs, reader.timeNs());
            }
        }
    }

    @Test
    void shouldRefuseBeforeWritingWhenARecordIsLargerThanASegment() {
        try (Log log = Fixture.open(storage)) {
            Appender appender = log.appender();
            long position = appender.position();
            byte[] large = new byte[Fixture.SEGMENT_LENGTH_BYTES];
            assertThrows(
                    RecordTooLargeException.class,
                    () -> appender.append(0, 0, 0, 0, 0, 0, 1, large, 0, appender.maxPayloadLengthBytes() + 1));
            assertEquals(position, appender.position());
            assertEquals(Admission.TOO_LARGE, appender.admit(large.length));
            assertTrue(appender.append(0, 0, 0, 0, 0, 0, 1, large, 0, appender.maxPayloadLengthBytes()) > 0);
            appender.publish();
        }
        assertEquals(1, Fixture.sequences(storage).size());
    }

    @Test
    void shouldKeepThePromiseOfRoomWhenASegmentEnds() {
        try (Log log = Fixture.open(storage)) {
            int lengthBytes = Appender.recordLengthBytes(PAYLOAD.length);
            for (int i = 0; i < 300; i++) {
                Admission admission = log.appender().admit(lengthBytes * 3);
                if (admission == Admission.NOT_READY) {
                    assertTrue(log.preparer().doWork(0) > 0);
                    admission = log.appender().admit(lengthBytes * 3);
                }
                assertEquals(Admission.ROOM, admission);
                for (int index = 0; index < 3; index++) {
                    assertTrue(append(log.appender(), 0, index, 3) > 0);
                }
                log.appender().publish();
            }
        }
        assertEquals(900, Fixture.sequences(storage).size());
    }

    @Test
    void shouldWriteNothingWhenTheNextSegmentIsNotReady() {
        try (Log log = Fixture.open(storage)) {
            while (append(log.appender(), 0, 0, 1) != Appender.NOT_READY) {
                log.appender().publish();
            }
            long records = log.appender().nextSequence();
            assertEquals(Appender.NOT_READY, append(log.appender(), 0, 0, 1));
            assertEquals(records, log.appender().nextSequence());
            log.preparer().doWork(0);
            assertTrue(append(log.appender(), 0, 0, 1) > 0);
            log.appender().publish();
            assertEquals(records + 1, Fixture.sequences(storage).size());
        }
    }

    @Test
    void shouldStopAdmissionAndResumeWhenSpaceRunsOut() throws IOException {
        MemoryStorage small = new MemoryStorage(3L * Fixture.SEGMENT_LENGTH_BYTES + 8192);
        small.createZeroed("something else", Fixture.SEGMENT_LENGTH_BYTES);
        try (Log log = Fixture.open(small)) {
            int written = fill(log, 0);
            assertEquals(Admission.STORAGE_FULL, log.appender().admit(200));
            assertTrue(written > RECORDS_PER_SEGMENT);
            small.unlink("something else");
            assertFalse(log.preparer().isReady());
            log.preparer().doWork(20_000_000);
            assertTrue(log.appender().hasRoom(200));
            written += fill(log, 20_000_000);
            assertEquals(written, Fixture.sequences(small).size());
        }
        assertTrue(LogVerifier.verify(small).isGood());
    }

    /** Fills the log as far as it admits. */
    private static int fill(Log log, long fromNs) {
        int written = 0;
        for (long nowNs = fromNs; nowNs < fromNs + 10_000; nowNs++) {
            log.preparer().doWork(nowNs);
            if (!log.appender().hasRoom(200)) {
                return written;
            }
            append(log.appender(), 0, 0, 1);
            log.appender().publish();
            written++;
        }
        return written;
    }

    @Test
    void shouldRefuseToOpenWhenThereIsNoSpaceForASegment() {
        assertThrows(LogFullException.class, () -> Fixture.open(new MemoryStorage(10_000)));
    }

    @Test
    void shouldAcknowledgeNothingMoreWhenAForceHasFailed() {
        int callsToOpen = callsToOpen();
        FaultyStorage faulty = new FaultyStorage(new MemoryStorage(), Fault.FORCE_FAILS, callsToOpen + 3, false);
        Log log = Fixture.open(faulty);
        Fixture.appendAndPublish(log, 1);
        assertEquals(1, log.forcer().doWork(0)); // the records' force and the page's
        assertEquals(0, log.forcedSequenceAcquire());
        Fixture.appendAndPublish(log, 1);
        log.forcer().doWork(0);
        assertTrue(faulty.hasStruck());
        assertEquals(0, log.forcedSequenceAcquire());
        assertEquals(0, log.forcer().doWork(0));
        assertEquals(0, log.forcedSequenceAcquire());
        assertThrows(LogFailedException.class, () -> append(log.appender(), 0, 0, 1));
        assertThrows(LogFailedException.class, () -> log.appender().publish());
        assertEquals(Admission.FAILED, log.appender().admit(1));
        assertEquals(0, log.preparer().doWork(0));
        log.close();
        try (Log next = Fixture.open(faulty)) {
            assertFalse(next.recoveryReport().closedCleanly());
            assertEquals(2, next.recoveryReport().records());
        }
    }

    private static int callsToOpen() {
        FaultyStorage counting = new FaultyStorage(new MemoryStorage(), Fault.FORCE_FAILS, Long.MAX_VALUE, false);
        Fixture.open(counting);
        return (int) counting.calls() + 2; // and the segment that appending prepares: file and directory
    }

    @Test
    void shouldAllocateNothingWhenItAppendsAndPublishes(@TempDir Path directory) throws IOException {
        assertAllocatesNothing(new FileStorage(directory));
        assertAllocatesNothing(storage);
    }

    private static void assertAllocatesNothing(Storage storage) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        try (Log log = Log.open(Fixture.context(storage).segmentLengthBytes(64 << 20))) {
            appendMany(log.appender(), 200_000);
            long before = threads.getThreadAllocatedBytes(thread);
            long nothing = threads.getThreadAllocatedBytes(thread) - before;
            before = threads.getThreadAllocatedBytes(thread);
            appendMany(log.appender(), 100_000);
            assertEquals(0, threads.getThreadAllocatedBytes(thread) - before - nothing);
        }
    }

    private static void appendMany(Appender appender, int records) {
        for (int i = 0; i < records; i++) {
            append(appender, i, 0, 1);
            if ((i & 15) == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }
}
