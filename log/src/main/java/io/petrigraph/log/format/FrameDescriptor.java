package io.petrigraph.log.format;

/**
 * The layout of a frame, version 1. Frames start at multiples of 8 and never cross the end of a segment.
 *
 * <pre>
 *   0       4   5   6       8               16              24
 *   +-------+---+---+-------+---------------+---------------+
 *   |length |ver|typ| flags |   sequence    |     time      |
 *   +-------+---+---+-------+---------------+---------------+
 *   24              32              40      44      48
 *   +---------------+---------------+-------+-------+
 *   |  event id hi  |  event id lo  |tx idx |tx cnt |
 *   +---------------+---------------+-------+-------+
 *   48              56      60      64               length   aligned to 8
 *   +---------------+-------+-------+----------------+--------+
 *   |  incarnation  |prevCrc|crc32c |    payload     |  zeros |
 *   +---------------+-------+-------+----------------+--------+
 * </pre>
 *
 * <ul>
 *   <li><b>length</b> is the commit word: header and payload in bytes, without padding. Zero: nothing here. Negative: a
 *       frame is written but not published. It is made positive last, with release order, frame after frame.
 *   <li><b>crc32c</b> covers the whole frame, padding included, as it reads when it is published; while it is computed its
 *       own field holds the frame's position in the log divided by 8. So a frame is right only where it was written.
 *   <li><b>previousCrc</b> is the crc of the frame before, control frames included, across segments and incarnations.
 *   <li><b>sequence</b>: a record's number. A control frame takes none, it repeats the number that comes next.
 *   <li><b>time</b>: nanoseconds, never less than that of the frame before.
 * </ul>
 */
public final class FrameDescriptor {
    /** Where the commit word stands. */
    public static final int LENGTH_OFFSET = 0;
    /** Where the format's version stands, one byte. */
    public static final int VERSION_OFFSET = 4;
    /** Where the frame's type stands, one byte. */
    public static final int TYPE_OFFSET = 5;
    /** Where the caller's flags stand, two bytes. */
    public static final int FLAGS_OFFSET = 6;
    /** Where the sequence stands. */
    public static final int SEQUENCE_OFFSET = 8;
    /** Where the time stands. */
    public static final int TIME_OFFSET = 16;
    /** Where the upper half of the event id stands. */
    public static final int EVENT_ID_HI_OFFSET = 24;
    /** Where the lower half of the event id stands. */
    public static final int EVENT_ID_LO_OFFSET = 32;
    /** Where the place within the transaction stands. */
    public static final int TRANSACTION_INDEX_OFFSET = 40;
    /** Where the number of the transaction's records stands. */
    public static final int TRANSACTION_COUNT_OFFSET = 44;
    /** Where the incarnation stands. */
    public static final int INCARNATION_OFFSET = 48;
    /** Where the crc of the frame before stands. */
    public static final int PREVIOUS_CRC_OFFSET = 56;
    /** Where the frame's own crc stands. */
    public static final int CRC_OFFSET = 60;
    /** The length of a frame without payload. */
    public static final int HEADER_LENGTH_BYTES = 64;
    /** Frames start at multiples of this. */
    public static final int ALIGNMENT_BYTES = 8;
    /** The one version there is. */
    public static final int VERSION = 1;

    /** A firing: the only type that takes a sequence number. */
    public static final int TYPE_RECORD = 1;
    /** The first frame of each segment. */
    public static final int TYPE_START = 2;
    /** The last frame of a segment that another one follows; zeros behind it. */
    public static final int TYPE_ROLL = 3;
    /** The first frame of each incarnation, unless that is a START or ROLL. */
    public static final int TYPE_OPEN = 4;
    /** Says what was forced when it was written. */
    public static final int TYPE_WATERMARK = 5;
    /** The last frame before a clean close. */
    public static final int TYPE_CLOSE = 6;

    /** The payload of START, OPEN, WATERMARK and CLOSE: the position below which all is safe from a power loss. */
    public static final int WATERMARK_PAYLOAD_LENGTH_BYTES = 8;
    /** The room that a control frame with a watermark takes. */
    public static final int WATERMARK_FRAME_LENGTH_BYTES = HEADER_LENGTH_BYTES + WATERMARK_PAYLOAD_LENGTH_BYTES;

    private FrameDescriptor() {}

    /** The room that a payload takes: header, payload and padding. */
    public static int alignedLengthBytes(int payloadLengthBytes) {
        return align(HEADER_LENGTH_BYTES + payloadLengthBytes);
    }

    /** The next multiple of the alignment. */
    public static int align(int lengthBytes) {
        return (lengthBytes + (ALIGNMENT_BYTES - 1)) & -ALIGNMENT_BYTES;
    }

    /** What the crc field holds while the crc is computed. */
    public static int crcSeed(long framePosition) {
        return (int) (framePosition >>> 3);
    }
}
