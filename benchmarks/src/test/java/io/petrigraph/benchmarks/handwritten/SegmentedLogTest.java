package io.petrigraph.benchmarks.handwritten;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentedLogTest {
    private static final int SEGMENT_LENGTH_BYTES = 4096;
    private static final EventStream STREAM = OrdersWorkload.draw(new OrdersWorkload.Parameters(42, 2000, 100, false));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void shouldHoldEveryCommittedEventInOrderWhenThePipelineRollsOverManySegments() throws IOException {
        ByteBuffer log = ByteBuffer.wrap(
                        logOf(new Pipeline(STREAM, directory, Handwritten.objectsOf(STREAM), SEGMENT_LENGTH_BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
        long sequence = 0;
        for (int row = 0; row < STREAM.length(); row++) {
            if (STREAM.valid(row)) {
                skipToRecord(log);
                assertRecord(log, row, sequence++);
            }
        }

        assertEquals(STREAM.validCount(), sequence);
        assertTrue(log.capacity() > 10 * SEGMENT_LENGTH_BYTES, "capacity=" + log.capacity());
    }

    @Test
    void shouldWriteTheSameBytesWhenTheFloorHasNoState() throws IOException {
        byte[] pipeline = logOf(new Pipeline(STREAM, directory, Handwritten.arraysOf(STREAM), SEGMENT_LENGTH_BYTES));
        byte[] floor = logOf(new PipelineFloor(STREAM, directory, SEGMENT_LENGTH_BYTES));

        assertArrayEquals(pipeline, floor);
    }

    @Test
    void shouldLeaveNoFileWhenDeleted() throws IOException {
        new SegmentedLog(directory, STREAM, SEGMENT_LENGTH_BYTES).delete();

        try (var files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void shouldRefuseWhenMoreIsAppendedThanTheStreamPredicts() {
        SegmentedLog log = new SegmentedLog(directory, STREAM, SEGMENT_LENGTH_BYTES);

        assertThrows(IllegalStateException.class, () -> {
            for (int number = 0; number < 10 * STREAM.length(); number++) {
                log.append(number, OrdersWorkload.PLACE, 1, 2, 3);
            }
        });
    }

    /** The bytes of all segments after a run, before they are deleted. */
    private byte[] logOf(Contender contender) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (contender) {
            assertEquals(STREAM.validCount(), contender.run());
            for (int number = 0; Files.exists(directory.resolve("segment-" + number)); number++) {
                bytes.write(Files.readAllBytes(directory.resolve("segment-" + number)));
            }
        }
        return bytes.toByteArray();
    }

    private static void skipToRecord(ByteBuffer log) {
        boolean noRoom = SEGMENT_LENGTH_BYTES - log.position() % SEGMENT_LENGTH_BYTES < RecordDescriptor.B_OFFSET;
        if (noRoom || log.getInt(log.position()) == 0) {
            log.position((log.position() / SEGMENT_LENGTH_BYTES + 1) * SEGMENT_LENGTH_BYTES);
        }
    }

    private static void assertRecord(ByteBuffer log, int row, long sequence) {
        int start = log.position();
        int length = log.getInt(start);
        assertEquals(RecordDescriptor.lengthBytes(STREAM.workload(), STREAM.type(row)), length, "row=" + row);
        assertEquals(sequence, log.getLong(start + RecordDescriptor.SEQUENCE_OFFSET));
        assertEquals(STREAM.type(row), log.getInt(start + RecordDescriptor.TYPE_OFFSET));
        assertEquals(STREAM.a(row), log.getLong(start + RecordDescriptor.A_OFFSET));
        CRC32C crc = new CRC32C();
        crc.update(log.slice(start + RecordDescriptor.SEQUENCE_OFFSET, length - RecordDescriptor.SEQUENCE_OFFSET));
        assertEquals((int) crc.getValue(), log.getInt(start + RecordDescriptor.CRC_OFFSET));
        log.position(start + length);
    }
}
