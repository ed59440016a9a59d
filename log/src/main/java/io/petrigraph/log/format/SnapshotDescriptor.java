package io.petrigraph.log.format;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The layout of a snapshot's file, version 1. It is written whole under a temporary name, forced, and named afterwards.
 *
 * <pre>
 *   0               8       12      16              24
 *   +---------------+-------+-------+---------------+---------------+
 *   |     magic     |version|crc32c |payload length |   sequence    |
 *   +---------------+-------+-------+---------------+---------------+
 *   32              40              48      52      56              end of the file
 *   +---------------+---------------+-------+-------+---------------+
 *   |  fingerprint  |  incarnation  |chain  | zero  |    payload    |
 *   +---------------+---------------+-------+-------+---------------+
 * </pre>
 *
 * The crc covers the whole file, its own field as zero; the file ends where the payload does. {@code chain} is the crc of the
 * record with that sequence: with it a snapshot names a point of one history and no other.
 */
public final class SnapshotDescriptor {
    /** "PGSNAPSH", read as a little-endian long. */
    public static final long MAGIC = 0x4853_5041_4E53_4750L;
    /** The one version there is. */
    public static final int VERSION = 1;
    /** Where the payload begins. */
    public static final int HEADER_LENGTH_BYTES = 56;

    private static final int MAGIC_OFFSET = 0;
    private static final int VERSION_OFFSET = 8;
    private static final int CRC_OFFSET = 12;
    private static final int PAYLOAD_LENGTH_OFFSET = 16;
    private static final int SEQUENCE_OFFSET = 24;
    private static final int FINGERPRINT_OFFSET = 32;
    private static final int INCARNATION_OFFSET = 40;
    private static final int CHAIN_CRC_OFFSET = 48;

    private SnapshotDescriptor() {}

    /** Writes a whole file into zeros. */
    public static void write(
            ByteBuffer file, long sequence, long fingerprint, long incarnation, int chainCrc, byte[] payload) {
        file.putLong(MAGIC_OFFSET, MAGIC);
        file.putInt(VERSION_OFFSET, VERSION);
        file.putLong(PAYLOAD_LENGTH_OFFSET, payload.length);
        file.putLong(SEQUENCE_OFFSET, sequence);
        file.putLong(FINGERPRINT_OFFSET, fingerprint);
        file.putLong(INCARNATION_OFFSET, incarnation);
        file.putInt(CHAIN_CRC_OFFSET, chainCrc);
        file.put(HEADER_LENGTH_BYTES, payload);
        file.putInt(CRC_OFFSET, crc(file));
    }

    /** Whether every byte of a file is as it was written. */
    public static boolean isValid(ByteBuffer file) {
        return file.capacity() >= HEADER_LENGTH_BYTES
                && file.getLong(MAGIC_OFFSET) == MAGIC
                && file.getLong(PAYLOAD_LENGTH_OFFSET) == file.capacity() - HEADER_LENGTH_BYTES
                && file.getInt(CRC_OFFSET) == crc(file);
    }

    /** The version of a valid file. */
    public static int version(ByteBuffer file) {
        return file.getInt(VERSION_OFFSET);
    }

    /** The last sequence whose effect the snapshot holds. */
    public static long sequence(ByteBuffer file) {
        return file.getLong(SEQUENCE_OFFSET);
    }

    /** The fingerprint of the net. */
    public static long fingerprint(ByteBuffer file) {
        return file.getLong(FINGERPRINT_OFFSET);
    }

    /** Which opening of the log wrote it. */
    public static long incarnation(ByteBuffer file) {
        return file.getLong(INCARNATION_OFFSET);
    }

    /** The crc of the record with that sequence. */
    public static int chainCrc(ByteBuffer file) {
        return file.getInt(CHAIN_CRC_OFFSET);
    }

    /** A copy of the payload. */
    public static byte[] payload(ByteBuffer file) {
        byte[] payload = new byte[file.capacity() - HEADER_LENGTH_BYTES];
        file.get(HEADER_LENGTH_BYTES, payload);
        return payload;
    }

    private static int crc(ByteBuffer file) {
        CRC32C crc32c = new CRC32C();
        crc32c.update(file.duplicate().position(0).limit(CRC_OFFSET));
        crc32c.update(new byte[Integer.BYTES]);
        crc32c.update(file.duplicate().position(CRC_OFFSET + Integer.BYTES).limit(file.capacity()));
        return (int) crc32c.getValue();
    }
}
