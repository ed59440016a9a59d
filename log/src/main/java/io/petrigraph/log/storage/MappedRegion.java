package io.petrigraph.log.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file's bytes in memory. The buffer is little-endian, direct, and shared: who may write where is the log's business.
 * Nothing truncates a file while a region of it is open.
 */
public interface MappedRegion extends AutoCloseable {
    /** The bytes; its position and limit are never moved. */
    ByteBuffer buffer();

    /**
     * Makes a range safe from a power loss. A failure is final for these bytes: the kernel has marked them clean, a second
     * force would succeed without writing them. Only {@link #touch} makes it write them again.
     */
    void force(int fromOffset, int lengthBytes) throws IOException;

    /**
     * Makes the pages of a range present, writable and dirty without changing a byte, also while another thread stores into
     * them. It spares the writer the page faults, and makes a later {@link #force} write what a failed one left behind. Does
     * nothing once the region is closed.
     */
    void touch(int fromOffset, int lengthBytes);

    /** Gives the region up; the buffer must not be used afterwards. Does nothing the second time. */
    @Override
    void close();
}
