package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.SnapshotFailedException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A snapshot is there whole, or it is not there: whatever fails, and whichever byte is damaged. */
final class SnapshotStoreTest {
    private static final int KEPT = 2;
    private static final int MAX_CALLS = 100;

    private final MemoryStorage storage = new MemoryStorage();

    private static Snapshot snapshot(long sequence) {
        byte[] payload = new byte[(int) (100 + sequence % 7)];
        new SplittableRandom(sequence).nextBytes(payload);
        return new Snapshot(sequence, (int) sequence * 31, 0xCAFE, 3, payload);
    }

    private static SnapshotStore store(Storage storage) {
        return new SnapshotStore(storage, 0);
    }

    private static void assertHolds(Storage storage, long sequence) throws IOException {
        Snapshot read = store(storage).read(LogFiles.snapshot(sequence));
        assertNotNull(read, "sequence=" + sequence);
        assertEquals(sequence, read.sequence());
        assertEquals((int) sequence * 31, read.chainCrc());
        assertEquals(0xCAFE, read.fingerprint());
        assertEquals(3, read.incarnation());
        assertArrayEquals(snapshot(sequence).payload(), read.payload());
    }

    @Test
    void shouldKeepTheNewestAndGiveUpTheOthers() throws IOException {
        for (long sequence : new long[] {5, 70, 1_000, 20_000}) {
            store(storage).write(snapshot(sequence), KEPT);
            assertHolds(storage, sequence);
        }
        assertEquals(
                List.of(LogFiles.snapshot(20_000), LogFiles.snapshot(1_000)),
                store(storage).namesNewestFirst());
    }

    @Test
    void shouldNoticeEveryDamagedByteAndEveryOtherLength() throws IOException {
        store(storage).write(snapshot(9), KEPT);
        String name = LogFiles.snapshot(9);
        int lengthBytes = (int) storage.lengthBytes(name);
        try (MappedRegion region = storage.mapWritable(name)) {
            ByteBuffer bytes = region.buffer();
            for (int offset = 0; offset < lengthBytes; offset++) {
                for (int bit = 0; bit < 8; bit++) {
                    bytes.put(offset, (byte) (bytes.get(offset) ^ (1 << bit)));
                    assertNull(store(storage).read(name), "unnoticed: offset=" + offset + " bit=" + bit);
                    bytes.put(offset, (byte) (bytes.get(offset) ^ (1 << bit)));
                }
            }
            assertHolds(storage, 9);
            for (int cut : new int[] {0, 1, 55, 56, lengthBytes - 1, lengthBytes + 8}) {
                MemoryStorage other = new MemoryStorage();
                other.createZeroed(name, cut);
                try (MappedRegion copy = other.mapWritable(name)) {
                    copy.buffer().put(0, bytes, 0, Math.min(cut, lengthBytes));
                }
                assertNull(store(other).read(name), "unnoticed: lengthBytes=" + cut);
            }
        }
        storage.rename(name, LogFiles.snapshot(10));
        assertNull(store(storage).read(LogFiles.snapshot(10)), "another sequence than its name says");
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveTheOldOneAndTheLogWhenAnyCallFails(Fault fault) throws IOException {
        for (long call = 1; call < MAX_CALLS; call++) {
            MemoryStorage disk = Fixture.closedLog(10);
            store(disk).write(snapshot(4), KEPT);
            FaultyStorage faulty = new FaultyStorage(disk, fault, call, false);
            boolean written = true;
            try {
                store(faulty).write(snapshot(8), KEPT);
            } catch (SnapshotFailedException e) {
                written = false;
            }
            assertEquals(10, Fixture.readAll(disk));
            assertHolds(disk, 4);
            assertAllOrNothing(disk.afterPowerLoss(new SplittableRandom(call)), written);
            if (!faulty.hasStruck()) {
                assertTrue(written);
                return;
            }
        }
        throw new AssertionError("the sweep has no end: calls=" + MAX_CALLS);
    }

    private static void assertAllOrNothing(MemoryStorage left, boolean written) throws IOException {
        assertHolds(left, 4);
        boolean isThere = left.exists(LogFiles.snapshot(8)) && store(left).read(LogFiles.snapshot(8)) != null;
        assertTrue(isThere || !written, "written, and lost");
        Fixture.open(left).close();
        assertFalse(left.list().stream().anyMatch(LogFiles::isTemporary));
    }

    @Test
    void shouldSayThatThereIsNoSpaceAndLeaveNothing() throws IOException {
        MemoryStorage small = new MemoryStorage(100);
        SnapshotFailedException failed =
                assertThrows(SnapshotFailedException.class, () -> store(small).write(snapshot(1), KEPT));
        assertTrue(failed.toString().contains("no space: usableSpaceBytes=100"), failed.toString());
        assertEquals(List.of(), small.list());
    }
}
