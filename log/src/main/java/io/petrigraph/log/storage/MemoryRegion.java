package io.petrigraph.log.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A view of a simulated file. */
final class MemoryRegion implements MappedRegion {
    private final MemoryFile file;
    private volatile @Nullable ByteBuffer buffer;

    MemoryRegion(MemoryFile file, boolean readOnly) {
        this.file = file;
        ByteBuffer bytes =
                readOnly ? file.bytes().asReadOnlyBuffer() : file.bytes().duplicate();
        this.buffer = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public ByteBuffer buffer() {
        ByteBuffer open = buffer;
        if (open == null) {
            throw new IllegalStateException("region is closed: open=false");
        }
        return open;
    }

    @Override
    public void force(int fromOffset, int lengthBytes) {
        buffer();
        file.force(fromOffset, lengthBytes);
    }

    /** For tests of failing storage: the force that belongs here was tried, and failed. */
    void loseForce(int fromOffset, int lengthBytes) {
        file.loseForce(fromOffset, lengthBytes);
    }

    @Override
    public void touch(int fromOffset, int lengthBytes) {
        if (buffer != null) {
            file.touch(fromOffset, lengthBytes);
        }
    }

    @Override
    public void close() {
        buffer = null;
    }
}
