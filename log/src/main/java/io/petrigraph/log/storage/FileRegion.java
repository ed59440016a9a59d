package io.petrigraph.log.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A mapped file. Java 17 unmaps when the buffer is collected and not before, so {@link #close} only lets go of it; on a
 * POSIX system unlinking a mapped file is safe, truncating it is not, and nobody does.
 */
final class FileRegion implements MappedRegion {
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAGE_LENGTH_BYTES = 4096;

    private volatile @Nullable MappedByteBuffer buffer;

    FileRegion(MappedByteBuffer buffer) {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        this.buffer = buffer;
    }

    @Override
    public ByteBuffer buffer() {
        return open();
    }

    @Override
    public void force(int fromOffset, int lengthBytes) throws IOException {
        try {
            open().force(fromOffset, lengthBytes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InternalError e) {
            throw new IOException("a mapped page has no storage behind it: fromOffset=" + fromOffset, e);
        }
    }

    /** A compare-and-set that changes nothing is a store to the kernel, and loses no store of the writer beside it. */
    @Override
    public void touch(int fromOffset, int lengthBytes) {
        ByteBuffer bytes = buffer;
        if (bytes == null) {
            return;
        }
        int last = Math.min(fromOffset + lengthBytes, bytes.capacity()) - Long.BYTES;
        for (int offset = fromOffset & -PAGE_LENGTH_BYTES; offset <= last; offset += PAGE_LENGTH_BYTES) {
            LONGS.getAndBitwiseOr(bytes, offset, 0L);
        }
    }

    @Override
    public void close() {
        buffer = null;
    }

    private MappedByteBuffer open() {
        MappedByteBuffer open = buffer;
        if (open == null) {
            throw new IllegalStateException("region is closed: open=false");
        }
        return open;
    }
}
