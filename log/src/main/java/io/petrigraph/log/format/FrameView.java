package io.petrigraph.log.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Reads one frame where it lies, and checks its bytes before anybody trusts them. One thread's own. */
public final class FrameView {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final CRC32C crc32c = new CRC32C();
    private final byte[] header = new byte[FrameDescriptor.HEADER_LENGTH_BYTES];
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private ByteBuffer checked = buffer;
    private long basePosition;
    private int offset;

    /** Looks at another segment, whose first byte has this position in the log. */
    public void attach(ByteBuffer segmentBytes, long segmentBasePosition) {
        buffer = segmentBytes;
        checked = segmentBytes.duplicate();
        basePosition = segmentBasePosition;
        offset = 0;
    }

    /** Looks at another frame of the segment. */
    public void moveTo(int frameOffset) {
        offset = frameOffset;
    }

    /**
     * Whether a published frame with the right bytes lies here and ends before {@code limit}. Says nothing about the frames
     * before it: that is the {@link Chain}'s part.
     */
    public Verdict check(int limit) {
        if (limit - offset < FrameDescriptor.HEADER_LENGTH_BYTES) {
            return Verdict.CUT_SHORT;
        }
        int commitWord = Bytes.intAcquire(buffer, offset);
        if (commitWord <= 0) {
            return Verdict.UNPUBLISHED;
        }
        if (commitWord < FrameDescriptor.HEADER_LENGTH_BYTES || commitWord > limit - offset) {
            return Verdict.BAD_LENGTH;
        }
        int alignedLengthBytes = FrameDescriptor.align(commitWord);
        if (alignedLengthBytes > limit - offset) {
            return Verdict.BAD_LENGTH;
        }
        if (computeCrc(commitWord, alignedLengthBytes) != crc()) {
            boolean changedMeanwhile = Bytes.intAcquire(buffer, offset) <= 0;
            return changedMeanwhile ? Verdict.UNPUBLISHED : Verdict.BAD_CRC;
        }
        return version() == FrameDescriptor.VERSION ? Verdict.VALID : Verdict.BAD_VERSION;
    }

    private int computeCrc(int commitWord, int alignedLengthBytes) {
        buffer.get(offset, header);
        INTS.set(header, FrameDescriptor.LENGTH_OFFSET, commitWord);
        INTS.set(header, FrameDescriptor.CRC_OFFSET, FrameDescriptor.crcSeed(position()));
        crc32c.reset();
        crc32c.update(header, 0, header.length);
        if (alignedLengthBytes > header.length) {
            checked.limit(offset + alignedLengthBytes).position(offset + header.length);
            crc32c.update(checked);
        }
        return (int) crc32c.getValue();
    }

    /** The segment's bytes. */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** The frame's offset in its segment. */
    public int offset() {
        return offset;
    }

    /** The frame's position in the log. */
    public long position() {
        return basePosition + offset;
    }

    /** The offset behind the frame and its padding. */
    public int endOffset() {
        return offset + FrameDescriptor.align(lengthBytes());
    }

    /** Header and payload, without padding. */
    public int lengthBytes() {
        return buffer.getInt(offset + FrameDescriptor.LENGTH_OFFSET);
    }

    /** The format's version. */
    public int version() {
        return buffer.get(offset + FrameDescriptor.VERSION_OFFSET);
    }

    /** One of the descriptor's types. */
    public int type() {
        return buffer.get(offset + FrameDescriptor.TYPE_OFFSET);
    }

    /** Whether this is a firing, not a control frame. */
    public boolean isRecord() {
        return type() == FrameDescriptor.TYPE_RECORD;
    }

    /** The caller's sixteen bits. */
    public int flags() {
        return buffer.getShort(offset + FrameDescriptor.FLAGS_OFFSET) & 0xFFFF;
    }

    /** The record's number; of a control frame, the number that comes next. */
    public long sequence() {
        return buffer.getLong(offset + FrameDescriptor.SEQUENCE_OFFSET);
    }

    /** The number that comes after this frame. */
    public long nextSequence() {
        return isRecord() ? sequence() + 1 : sequence();
    }

    /** Nanoseconds. */
    public long timeNs() {
        return buffer.getLong(offset + FrameDescriptor.TIME_OFFSET);
    }

    /** The upper half of the event id. */
    public long eventIdHi() {
        return buffer.getLong(offset + FrameDescriptor.EVENT_ID_HI_OFFSET);
    }

    /** The lower half of the event id. */
    public long eventIdLo() {
        return buffer.getLong(offset + FrameDescriptor.EVENT_ID_LO_OFFSET);
    }

    /** The record's place within its transaction, from 0. */
    public int transactionIndex() {
        return buffer.getInt(offset + FrameDescriptor.TRANSACTION_INDEX_OFFSET);
    }

    /** How many records the transaction has. */
    public int transactionCount() {
        return buffer.getInt(offset + FrameDescriptor.TRANSACTION_COUNT_OFFSET);
    }

    /** Which opening of the log wrote the frame. */
    public long incarnation() {
        return buffer.getLong(offset + FrameDescriptor.INCARNATION_OFFSET);
    }

    /** The crc of the frame before. */
    public int previousCrc() {
        return buffer.getInt(offset + FrameDescriptor.PREVIOUS_CRC_OFFSET);
    }

    /** The frame's crc. */
    public int crc() {
        return buffer.getInt(offset + FrameDescriptor.CRC_OFFSET);
    }

    /** Where the payload begins in the segment's bytes. */
    public int payloadOffset() {
        return offset + FrameDescriptor.HEADER_LENGTH_BYTES;
    }

    /** The payload's length. */
    public int payloadLengthBytes() {
        return lengthBytes() - FrameDescriptor.HEADER_LENGTH_BYTES;
    }
}
