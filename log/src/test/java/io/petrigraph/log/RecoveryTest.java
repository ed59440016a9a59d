package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogException;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each rule of recovery by the smallest story that needs it. */
final class RecoveryTest {
    private final MemoryStorage storage = new MemoryStorage();

    /** A record's place. */
    private record Place(String segment, int offset, int lengthBytes) {}

    private static List<Place> places(MemoryStorage storage) {
        List<Place> places = new ArrayList<>();
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                places.add(new Place(
                        reader.segmentName(),
                        (int) reader.segmentOffset(),
                        Appender.recordLengthBytes(reader.payloadLengthBytes())));
            }
        }
        return places;
    }

    private static void damage(MemoryStorage storage, String name, int offset) {
        try (MappedRegion region = storage.mapWritable(name)) {
            region.buffer().put(offset, (byte) (region.buffer().get(offset) ^ 0x10));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ten records; those before the middle are forced; nobody closes the log. */
    private MemoryStorage killed() {
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 5);
        log.forcer().doWork(0);
        Fixture.appendAndPublish(log, 5);
        return storage.afterKill();
    }

    @Test
    void shouldRefuseAndNameThePlaceWhenARecordBelowTheWatermarkIsDamaged() {
        MemoryStorage left = killed().afterReboot();
        Place third = places(left).get(3);
        damage(left, third.segment, third.offset + 20);
        LogCorruptException refused = assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        assertEquals(third.segment, refused.segment());
        assertEquals(third.offset, refused.offset());
    }

    /** Only the control page knows: neither a later frame nor the boot speaks against cutting. */
    @Test
    void shouldRefuseWhenTheControlPageAloneSaysThatTheBadRecordWasSafe() {
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 5);
        log.forcer().doWork(0);
        MemoryStorage left = storage.afterReboot();
        Place third = places(left).get(3);
        damage(left, third.segment, third.offset + 20);
        LogCorruptException refused = assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        assertEquals(third.offset, refused.offset());
    }

    @Test
    void shouldChangeNothingWhenItRefuses() throws IOException {
        MemoryStorage left = killed().afterReboot();
        damage(left, LogFiles.segment(0), places(left).get(3).offset + 20);
        List<byte[]> before = contents(left);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        }
        List<byte[]> after = contents(left);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i));
        }
    }

    private static List<byte[]> contents(MemoryStorage storage) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String name : storage.list()) {
            byte[] content = new byte[(int) storage.lengthBytes(name)];
            try (MappedRegion region = storage.mapReadable(name)) {
                region.buffer().get(0, content);
            }
            contents.add(content);
        }
        return contents;
    }

    @Test
    void shouldCutAndKeepTheTailWhenPowerWasLostAboveTheWatermark() throws IOException {
        MemoryStorage left = killed().afterReboot();
        Place seventh = places(left).get(7);
        long tornBytes =
                places(left).stream().skip(7).mapToLong(Place::lengthBytes).sum();
        damage(left, seventh.segment, seventh.offset + 20);
        try (Log log = Fixture.open(left)) {
            RecoveryReport report = log.recoveryReport();
            assertEquals(7, report.records());
            assertFalse(report.provenSameBoot());
            assertEquals(1, report.keptIn().size());
            assertEquals(report.cutBytes(), left.lengthBytes(report.keptIn().get(0)));
            assertTrue(report.cutBytes() > tornBytes - 8 && report.cutBytes() <= tornBytes, "padding apart");
            Fixture.appendAndPublish(log, 5);
        }
        assertEquals(12, Fixture.readAll(left));
    }

    @Test
    void shouldRefuseWhenAWholeRecordFollowsABadOneOnTheSameBoot() {
        MemoryStorage left = killed();
        Place seventh = places(left).get(7);
        damage(left, seventh.segment, seventh.offset + 20);
        LogCorruptException refused = assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        assertEquals(seventh.offset, refused.offset());
    }

    @Test
    void shouldRefuseWhenACommitWordIsLostOnTheSameBoot() throws IOException {
        MemoryStorage left = killed();
        Place seventh = places(left).get(7);
        try (MappedRegion region = left.mapWritable(seventh.segment)) {
            region.buffer().putInt(seventh.offset, 0);
        }
        assertThrows(LogCorruptException.class, () -> Fixture.open(left));
    }

    @Test
    void shouldRefuseWhenALaterFrameSaysThatTheBadOneWasSafe() throws IOException {
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 5);
        log.forcer().doWork(0);
        MemoryStorage beforeForce = storage.afterReboot();
        Fixture.appendAndPublish(log, 5);
        log.forcer().doWork(0);
        Fixture.appendAndPublish(log, 5);
        MemoryStorage left = storage.afterReboot();
        copy(beforeForce, left, LogFiles.CONTROL); // the newer watermark did not reach the page
        damage(left, LogFiles.segment(0), places(left).get(7).offset + 20);
        assertThrows(LogCorruptException.class, () -> Fixture.open(left));
    }

    private static void copy(MemoryStorage from, MemoryStorage to, String name) throws IOException {
        try (MappedRegion source = from.mapReadable(name);
                MappedRegion target = to.mapWritable(name)) {
            target.buffer().put(0, source.buffer(), 0, source.buffer().capacity());
        }
    }

    @Test
    void shouldZeroTheTailWhenItIsCut() throws IOException {
        MemoryStorage left = killed().afterReboot();
        Place seventh = places(left).get(7);
        damage(left, seventh.segment, seventh.offset + 20);
        try (Log log = Fixture.open(left);
                MappedRegion region = left.mapReadable(seventh.segment)) {
            int end = (int) log.appender().position();
            for (int offset = end; offset < region.buffer().capacity(); offset++) {
                assertEquals(0, region.buffer().get(offset), "stale byte at offset=" + offset);
            }
        }
    }

    @Test
    void shouldDropAnIncompleteTransactionWhenKilledWithinOne() {
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 3);
        Fixture.append(log, 4);
        log.appender().publish();
        MemoryStorage left = storage.afterKill();
        unpublish(left, places(left).get(5));
        assertEquals(3, Fixture.readAll(left));
        try (Log next = Fixture.open(left)) {
            assertEquals(3, next.recoveryReport().records());
            Fixture.appendAndPublish(next, 1);
        }
        assertEquals(4, Fixture.readAll(left));
    }

    /** As if the process had died before it turned this frame's commit word, and those behind it. */
    private static void unpublish(MemoryStorage storage, Place from) {
        for (Place place : places(storage)) {
            if (place.offset >= from.offset) {
                try (MappedRegion region = storage.mapWritable(place.segment)) {
                    region.buffer().putInt(place.offset, -region.buffer().getInt(place.offset));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** The payload is a frame that could follow in every respect but one: it was not written where it lies. */
    @Test
    void shouldNotTakeAFrameWithinAPayloadForOneWhenTheTailIsTorn() throws IOException {
        MemoryStorage other = Fixture.closedLog(10);
        Place seventh = places(other).get(7);
        byte[] frame = new byte[seventh.lengthBytes];
        try (MappedRegion region = other.mapReadable(seventh.segment)) {
            region.buffer().get(seventh.offset, frame);
        }
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 5);
        log.appender().append(5, 0, 50, 0, 0, 0, 1, frame, 0, frame.length);
        log.appender().publish();
        MemoryStorage left = storage.afterKill();
        Place torn = places(left).get(5);
        damage(left, torn.segment, torn.offset + 20);
        try (Log next = Fixture.open(left)) {
            assertEquals(5, next.recoveryReport().records());
        }
    }

    @Test
    void shouldForceTheDirectoryFirstWhenAKilledProcessMayNotHave() throws IOException {
        FaultyStorage dying = new FaultyStorage(storage, Fault.IO_ERROR, 1_000, true);
        List<MemoryStorage> images = new ArrayList<>();
        dying.listener((call, operation) -> images.add(storage.afterKill()));
        Fixture.open(dying).close();
        for (MemoryStorage image : images) {
            Fixture.open(image).close();
            for (int seed = 0; seed < 8; seed++) {
                Fixture.open(image.afterPowerLoss(new SplittableRandom(seed))).close();
            }
        }
        assertTrue(images.size() > 10, "too few images: images=" + images.size());
    }

    /** The pages that the failed force gave up lie far before the end: nothing that recovery writes makes them dirty again. */
    @Test
    void shouldRewriteWhatAFailedForceLeftWhenOpenedAgain() {
        LogContext longSegments = Fixture.context(storage).segmentLengthBytes(4 * Fixture.SEGMENT_LENGTH_BYTES);
        Fixture.appendAndPublish(Log.open(longSegments), 100);
        FaultyStorage failsNow = new FaultyStorage(storage, Fault.FORCE_FAILS, 1, false);
        assertThrows(IOException.class, () -> {
            try (MappedRegion region = failsNow.mapWritable(LogFiles.segment(0))) {
                region.force(0, region.buffer().capacity());
            }
        });
        MemoryStorage left = storage.afterKill();
        Fixture.open(left).close();
        assertEquals(100, Fixture.readAll(left));
        assertEquals(100, Fixture.readAll(left.afterPowerLoss(new SplittableRandom(1))));
    }

    @Test
    void shouldRefuseWhenAMiddleSegmentIsMissing() throws IOException {
        MemoryStorage left = Fixture.closedLog(200);
        left.unlink(LogFiles.segment(1));
        LogCorruptException refused = assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        assertEquals(LogFiles.segment(1), refused.segment());
    }

    @Test
    void shouldRefuseWhenTheNewestSegmentWithRecordsIsMissing() throws IOException {
        MemoryStorage left = Fixture.closedLog(200);
        List<String> names = left.list();
        String newestWithRecords = places(left).get(199).segment;
        for (String name : names) {
            if (LogFiles.isSegment(name) && name.compareTo(newestWithRecords) >= 0) {
                left.unlink(name);
            }
        }
        assertThrows(LogCorruptException.class, () -> Fixture.open(left));
    }

    @Test
    void shouldRefuseWhenTheControlPageIsMissing() throws IOException {
        MemoryStorage left = Fixture.closedLog(20);
        left.unlink(LogFiles.CONTROL);
        LogCorruptException refused = assertThrows(LogCorruptException.class, () -> Fixture.open(left));
        assertEquals(LogFiles.CONTROL, refused.segment());
        assertThrows(LogFormatException.class, () -> LogReader.open(left));
    }

    @Test
    void shouldAcceptAnEmptyOrHalfMadeNewestSegmentWhenNothingWasWrittenToIt() throws IOException {
        for (int lengthBytes : new int[] {0, 10, 100, Fixture.SEGMENT_LENGTH_BYTES}) {
            MemoryStorage left = Fixture.closedLog(20).afterKill();
            left.createZeroed(LogFiles.segment(1), lengthBytes);
            try (Log log = Fixture.open(left)) {
                assertEquals(20, log.recoveryReport().records());
                Fixture.appendAndPublish(log, 100);
            }
            assertEquals(120, Fixture.readAll(left));
        }
    }

    @Test
    void shouldRefuseAnotherHistoryWhenItsRecordIsSplicedIn() throws IOException {
        Log log = Fixture.open(storage);
        Fixture.appendAndPublish(log, 5);
        MemoryStorage first = storage.afterKill();
        MemoryStorage second = storage.afterKill();
        closeWithRecords(first, 1);
        closeWithRecords(second, 2);
        Place seventh = places(first).get(7);
        byte[] frame = new byte[seventh.lengthBytes];
        try (MappedRegion source = first.mapReadable(seventh.segment);
                MappedRegion target = second.mapWritable(seventh.segment)) {
            source.buffer().get(seventh.offset, frame);
            target.buffer().put(seventh.offset, frame);
        }
        assertThrows(LogException.class, () -> Fixture.open(second));
        LogVerifier.Result result = LogVerifier.verify(second);
        assertFalse(result.isGood());
        assertTrue(String.valueOf(result.damage()).contains("does not continue"), String.valueOf(result.damage()));
        assertEquals(7, result.records());
    }

    private static void closeWithRecords(MemoryStorage storage, int fill) {
        try (Log log = Fixture.open(storage)) {
            for (int i = 0; i < 5; i++) {
                byte[] payload = {(byte) fill, (byte) i};
                log.appender().append(log.appender().nextSequence(), 0, 0, 0, 0, 0, 1, payload, 0, 2);
            }
            log.appender().publish();
        }
    }
}
