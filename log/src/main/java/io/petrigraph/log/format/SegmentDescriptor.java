package io.petrigraph.log.format;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The layout of a segment's header. It is written once, before the segment gets its name; which sequence and which crc come
 * first is said by the START frame behind it, for they are not known one segment ahead.
 *
 * <pre>
 *   0               8       12      16              24
 *   +---------------+-------+-------+---------------+---------------+
 *   |     magic     |version|hdr len|     index     | base position |
 *   +---------------+-------+-------+---------------+---------------+
 *   32      36      40              48      52      56      header length
 *   +-------+-------+---------------+-------+-------+-----------+-----+
 *   |seg len|net len|  incarnation  |crc32c | zero  | net bytes |zeros|
 *   +-------+-------+---------------+-------+-------+-----------+-----+
 * </pre>
 *
 * The base position is the position in the log of the segment's first byte. The crc covers the header, its own field as
 * zero. The first frame stands at the header length, a multiple of 8.
 */
public final class SegmentDescriptor {
    /** "PGLOGSEG", read as a little-endian long. */
    public static final long MAGIC = 0x4745_5347_4F4C_4750L;
    /** The one version there is. */
    public static final int VERSION = 1;
    /** The header's length without the net. */
    public static final int FIXED_LENGTH_BYTES = 56;

    static final int MAGIC_OFFSET = 0;
    static final int VERSION_OFFSET = 8;
    static final int HEADER_LENGTH_OFFSET = 12;
    static final int INDEX_OFFSET = 16;
    static final int BASE_POSITION_OFFSET = 24;
    static final int SEGMENT_LENGTH_OFFSET = 32;
    static final int NET_LENGTH_OFFSET = 36;
    static final int INCARNATION_OFFSET = 40;
    static final int CRC_OFFSET = 48;
    static final int NET_OFFSET = FIXED_LENGTH_BYTES;

    private SegmentDescriptor() {}

    /** Where the first frame of a segment with this net stands. */
    public static int headerLengthBytes(int netLengthBytes) {
        return FrameDescriptor.align(FIXED_LENGTH_BYTES + netLengthBytes);
    }

    /** Writes a header into zeros. */
    public static void write(ByteBuffer segment, SegmentHeader header) {
        byte[] net = header.net();
        segment.putLong(MAGIC_OFFSET, MAGIC);
        segment.putInt(VERSION_OFFSET, VERSION);
        segment.putInt(HEADER_LENGTH_OFFSET, header.firstFrameOffset());
        segment.putLong(INDEX_OFFSET, header.index());
        segment.putLong(BASE_POSITION_OFFSET, header.basePosition());
        segment.putInt(SEGMENT_LENGTH_OFFSET, header.lengthBytes());
        segment.putInt(NET_LENGTH_OFFSET, net.length);
        segment.putLong(INCARNATION_OFFSET, header.incarnation());
        segment.put(NET_OFFSET, net);
        segment.putInt(CRC_OFFSET, crc(segment, header.firstFrameOffset()));
    }

    /** Whether a segment begins with a header of ours whose bytes are right. */
    public static boolean isValid(ByteBuffer segment) {
        if (segment.capacity() < FIXED_LENGTH_BYTES || segment.getLong(MAGIC_OFFSET) != MAGIC) {
            return false;
        }
        int headerLengthBytes = segment.getInt(HEADER_LENGTH_OFFSET);
        int netLengthBytes = segment.getInt(NET_LENGTH_OFFSET);
        return netLengthBytes >= 0
                && netLengthBytes <= segment.capacity() - FIXED_LENGTH_BYTES
                && headerLengthBytes == headerLengthBytes(netLengthBytes)
                && headerLengthBytes <= segment.capacity()
                && segment.getInt(CRC_OFFSET) == crc(segment, headerLengthBytes);
    }

    /** The version of a header whose bytes are right. */
    public static int version(ByteBuffer segment) {
        return segment.getInt(VERSION_OFFSET);
    }

    /** Reads a header that is valid and of our version. */
    public static SegmentHeader read(ByteBuffer segment) {
        byte[] net = new byte[segment.getInt(NET_LENGTH_OFFSET)];
        segment.get(NET_OFFSET, net);
        return new SegmentHeader(
                segment.getLong(INDEX_OFFSET),
                segment.getLong(BASE_POSITION_OFFSET),
                segment.getInt(SEGMENT_LENGTH_OFFSET),
                segment.getLong(INCARNATION_OFFSET),
                net);
    }

    private static int crc(ByteBuffer segment, int headerLengthBytes) {
        byte[] header = new byte[headerLengthBytes];
        segment.get(0, header);
        ByteBuffer.wrap(header).putInt(CRC_OFFSET, 0);
        CRC32C crc32c = new CRC32C();
        crc32c.update(header, 0, header.length);
        return (int) crc32c.getValue();
    }
}
