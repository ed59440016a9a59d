package io.petrigraph.log;

import io.petrigraph.log.storage.MappedRegion;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A region without a file: it counts its forces, plainly, as a kernel would remember them. */
final class StressRegion implements MappedRegion {
    private final ByteBuffer buffer;
    int forces;

    StressRegion(int lengthBytes) {
        buffer = ByteBuffer.allocateDirect(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public void force(int fromOffset, int lengthBytes) {
        forces++;
    }

    @Override
    public void touch(int fromOffset, int lengthBytes) {
        // there is nothing to make present
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
