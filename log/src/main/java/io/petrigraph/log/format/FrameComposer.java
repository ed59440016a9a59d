package io.petrigraph.log.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Composes one frame in an array, where its crc is one pass over warm bytes, and copies it into the segment with a negative
 * commit word: written, not yet published. Allocates nothing. One thread's own.
 */
public final class FrameComposer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_INT = 0xFFFF_FFFFL;

    private final CRC32C crc32c = new CRC32C();
    private final byte[] frame;
    private int lengthBytes;
    private int crc;

    /** Makes room for the longest payload there may be. */
    public FrameComposer(int maxPayloadLengthBytes) {
        this.frame = new byte[FrameDescriptor.alignedLengthBytes(maxPayloadLengthBytes)];
    }

    /** Sets type, flags and payload; the rest of the header follows. */
    public void payload(int type, int flags, byte[] payload, int payloadOffset, int payloadLengthBytes) {
        lengthBytes = FrameDescriptor.HEADER_LENGTH_BYTES + payloadLengthBytes;
        long kind = FrameDescriptor.VERSION | (type << 8) | ((long) flags << 16);
        LONGS.set(frame, FrameDescriptor.LENGTH_OFFSET, lengthBytes | (kind << 32));
        LONGS.set(frame, FrameDescriptor.align(lengthBytes) - Long.BYTES, 0L);
        System.arraycopy(payload, payloadOffset, frame, FrameDescriptor.HEADER_LENGTH_BYTES, payloadLengthBytes);
    }

    /** Sets what the record is. */
    public void identity(
            long sequence, long timeNs, long eventIdHi, long eventIdLo, int transactionIndex, int transactionCount) {
        LONGS.set(frame, FrameDescriptor.SEQUENCE_OFFSET, sequence);
        LONGS.set(frame, FrameDescriptor.TIME_OFFSET, timeNs);
        LONGS.set(frame, FrameDescriptor.EVENT_ID_HI_OFFSET, eventIdHi);
        LONGS.set(frame, FrameDescriptor.EVENT_ID_LO_OFFSET, eventIdLo);
        LONGS.set(
                frame,
                FrameDescriptor.TRANSACTION_INDEX_OFFSET,
                (transactionIndex & LOW_INT) | ((long) transactionCount << 32));
    }

    /** Ties the frame to its place and to the frame before, and computes its crc. */
    public void seal(long incarnation, int previousCrc, long framePosition) {
        long previous = previousCrc & LOW_INT;
        LONGS.set(frame, FrameDescriptor.INCARNATION_OFFSET, incarnation);
        LONGS.set(
                frame,
                FrameDescriptor.PREVIOUS_CRC_OFFSET,
                previous | ((long) FrameDescriptor.crcSeed(framePosition) << 32));
        crc32c.reset();
        crc32c.update(frame, 0, FrameDescriptor.align(lengthBytes));
        crc = (int) crc32c.getValue();
        LONGS.set(frame, FrameDescriptor.PREVIOUS_CRC_OFFSET, previous | ((long) crc << 32));
    }

    /** Copies the frame, unpublished, into a segment; returns the offset behind it. */
    public int copyTo(ByteBuffer segment, int offset) {
        long firstWord = (long) LONGS.get(frame, FrameDescriptor.LENGTH_OFFSET);
        LONGS.set(frame, FrameDescriptor.LENGTH_OFFSET, (firstWord & ~LOW_INT) | (-lengthBytes & LOW_INT));
        int alignedLengthBytes = FrameDescriptor.align(lengthBytes);
        segment.put(offset, frame, 0, alignedLengthBytes);
        return offset + alignedLengthBytes;
    }

    /** The crc of the frame that was sealed last. */
    public int crc() {
        return crc;
    }
}
