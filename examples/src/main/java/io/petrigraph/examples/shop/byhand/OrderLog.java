package io.petrigraph.examples.shop.byhand;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A file of frames, each one transaction. A frame that is cut short or whose CRC is wrong ends the log if nothing follows it;
 * before good frames it is damage.
 *
 * <pre>
 *   0              4          8
 *   +--------------+----------+------------------------------------------------+
 *   | int events   | int crc  | events: long type, long a, long b, long c each |
 *   +--------------+----------+------------------------------------------------+
 * </pre>
 */
final class OrderLog implements AutoCloseable {
    private static final int HEADER_LENGTH_BYTES = 8;
    private static final int EVENT_LENGTH_BYTES = 32;
    private static final int EVENTS_MAX = 1 << 20;

    private final FileChannel channel;
    private ByteBuffer buffer = buffer(64);

    OrderLog(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new IOException("another process has the log: file=" + file);
        }
    }

    private static ByteBuffer buffer(int events) {
        return ByteBuffer.allocateDirect(HEADER_LENGTH_BYTES + events * EVENT_LENGTH_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Gives every frame to the reader, cuts what a killed process left half written, and stands at the end. */
    void recover(Consumer<ByteBuffer> reader) throws IOException {
        long position = 0;
        while (readFrame(position)) {
            reader.accept(buffer);
            position += HEADER_LENGTH_BYTES + buffer.limit();
        }
        long next = position + 1;
        while (next + HEADER_LENGTH_BYTES + EVENT_LENGTH_BYTES <= channel.size()) {
            if (readFrame(next++)) {
                throw new IOException("the log is damaged before its end: position=" + position);
            }
        }
        channel.truncate(position);
        channel.position(position);
    }

    private boolean readFrame(long position) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.read(header, position) < HEADER_LENGTH_BYTES) {
            return false;
        }
        int events = header.getInt(0);
        if (events < 1 || events > EVENTS_MAX) {
            return false;
        }
        buffer = buffer(events);
        buffer.limit(events * EVENT_LENGTH_BYTES);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + HEADER_LENGTH_BYTES + buffer.position()) < 0) {
                return false;
            }
        }
        buffer.flip();
        return crc(buffer.duplicate()) == header.getInt(4);
    }

    private static int crc(ByteBuffer events) {
        CRC32C crc = new CRC32C();
        crc.update(events);
        return (int) crc.getValue();
    }

    /** Appends one transaction; it survives the end of this process when the method returns. */
    void append(List<long[]> events) throws IOException {
        if (buffer.capacity() < HEADER_LENGTH_BYTES + events.size() * EVENT_LENGTH_BYTES) {
            buffer = buffer(events.size());
        }
        buffer.clear().position(HEADER_LENGTH_BYTES);
        for (long[] event : events) {
            for (long word : event) {
                buffer.putLong(word);
            }
        }
        buffer.flip();
        buffer.putInt(0, events.size());
        buffer.putInt(4, crc(buffer.duplicate().position(HEADER_LENGTH_BYTES)));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
