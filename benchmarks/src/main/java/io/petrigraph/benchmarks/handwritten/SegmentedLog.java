package io.petrigraph.benchmarks.handwritten;

import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.A_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.B_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.CRC_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.C_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.LENGTH_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.MAX_LENGTH_BYTES;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.SEQUENCE_OFFSET;
import static io.petrigraph.benchmarks.handwritten.RecordDescriptor.TYPE_OFFSET;

import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A log of mapped segments, all zero-filled and forced before the first record. A record never spans two segments; what is
 * left at the end of one stays zero.
 *
 * <p>Made by the caller, then owned by the one thread that appends.
 */
final class SegmentedLog {
    /** The length of one segment, unless a test wants to see many. */
    static final int DEFAULT_SEGMENT_LENGTH_BYTES = 64 << 20;

    private static final int ZEROS_LENGTH_BYTES = 1 << 20;
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<Path> files = new ArrayList<>();
    private final List<MappedByteBuffer> segments = new ArrayList<>();
    private final int[] lengthsBytes;
    private final int segmentLengthBytes;
    private final CRC32C crc = new CRC32C();
    private MappedByteBuffer segment;
    private ByteBuffer checked;
    private int position;
    private int nextSegment;

    /** Prepares in {@code directory} as many segments as the valid events of {@code stream} fill. */
    SegmentedLog(Path directory, EventStream stream, int segmentLengthBytes) {
        this.lengthsBytes = RecordDescriptor.lengthsBytes(stream.workload());
        this.segmentLengthBytes = segmentLengthBytes;
        int usableBytes = segmentLengthBytes - MAX_LENGTH_BYTES;
        long count = Math.max(1, (lengthBytes(stream) + usableBytes - 1) / usableBytes);
        for (int number = 0; number < count; number++) {
            Path file = directory.resolve("segment-" + number);
            files.add(file);
            segments.add(prepare(file, segmentLengthBytes));
        }
        segment = segments.get(0);
        checked = segment.duplicate();
        nextSegment = 1;
    }

    private static long lengthBytes(EventStream stream) {
        long length = 0;
        for (int row = 0; row < stream.length(); row++) {
            length += stream.valid(row) ? RecordDescriptor.lengthBytes(stream.workload(), stream.type(row)) : 0;
        }
        return length;
    }

    private static MappedByteBuffer prepare(Path file, int lengthBytes) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS_LENGTH_BYTES);
            for (int left = lengthBytes; left > 0; left -= zeros.limit()) {
                zeros.clear().limit(Math.min(left, ZEROS_LENGTH_BYTES));
                while (zeros.hasRemaining()) {
                    channel.write(zeros);
                }
            }
            channel.force(true);
            MappedByteBuffer mapped = channel.map(MapMode.READ_WRITE, 0, lengthBytes);
            mapped.order(ByteOrder.LITTLE_ENDIAN);
            return mapped;
        } catch (IOException e) {
            throw new UncheckedIOException("a segment could not be prepared: free some space, file=" + file, e);
        }
    }

    /** Appends one committed event; it survives the end of this process when the method returns. */
    void append(long sequence, int type, long a, long b, long c) {
        int lengthBytes = lengthsBytes[type];
        if (position + lengthBytes > segmentLengthBytes) {
            roll();
        }
        int start = position;
        int end = start + lengthBytes;
        MappedByteBuffer buffer = segment;
        buffer.putLong(start + SEQUENCE_OFFSET, sequence);
        buffer.putInt(start + TYPE_OFFSET, type);
        buffer.putLong(start + A_OFFSET, a);
        if (lengthBytes > B_OFFSET) {
            buffer.putLong(start + B_OFFSET, b);
            buffer.putLong(start + C_OFFSET, c);
        }
        crc.reset();
        crc.update(checked.limit(end).position(start + SEQUENCE_OFFSET));
        buffer.putInt(start + CRC_OFFSET, (int) crc.getValue());
        INT.setRelease(buffer, start + LENGTH_OFFSET, lengthBytes);
        position = end;
    }

    private void roll() {
        if (nextSegment == segments.size()) {
            throw new IllegalStateException(
                    "more was committed than the stream predicts: the state is wrong, segments=" + segments.size());
        }
        segment = segments.get(nextSegment++);
        checked = segment.duplicate();
        position = 0;
    }

    /** Deletes the files; their space is free once the mappings are collected. */
    void delete() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("a segment could not be deleted: delete it by hand, file=" + file, e);
            }
        }
    }
}
