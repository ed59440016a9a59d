package io.petrigraph.log;

import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.FrameView;
import io.petrigraph.log.format.Verdict;
import java.nio.ByteBuffer;

/**
 * Looks for whole frames behind a bad one. A frame's crc knows its position, so bytes that look like a frame within a
 * payload, or that were copied here, are not taken for one.
 */
final class FrameSearch {
    private final FrameView frame = new FrameView();
    private final long fromSequence;
    private final long toIncarnation;

    /** Only frames that could belong here: from this sequence on, and up to this incarnation. */
    FrameSearch(long fromSequence, long toIncarnation) {
        this.fromSequence = fromSequence;
        this.toIncarnation = toIncarnation;
    }

    /** Whether there is a published frame in the range; {@link #frame} is the first one. */
    boolean find(ByteBuffer segment, long basePosition, int from, int to) {
        frame.attach(segment, basePosition);
        for (int offset = from; offset + FrameDescriptor.HEADER_LENGTH_BYTES <= to; offset += Long.BYTES) {
            frame.moveTo(offset);
            if (isPlausible() && frame.check(to) == Verdict.VALID) {
                return true;
            }
        }
        return false;
    }

    /** Cheap, so that a search through noise does not compute a crc at every offset. */
    private boolean isPlausible() {
        return frame.lengthBytes() > 0
                && frame.version() == FrameDescriptor.VERSION
                && frame.type() >= FrameDescriptor.TYPE_RECORD
                && frame.type() <= FrameDescriptor.TYPE_CLOSE
                && frame.sequence() >= fromSequence
                && frame.incarnation() > 0
                && frame.incarnation() <= toIncarnation;
    }

    FrameView frame() {
        return frame;
    }

    /** The watermark that the found frame carries, 0 if it carries none. */
    long watermark() {
        boolean carriesOne =
                !frame.isRecord() && frame.payloadLengthBytes() == FrameDescriptor.WATERMARK_PAYLOAD_LENGTH_BYTES;
        return carriesOne ? frame.buffer().getLong(frame.payloadOffset()) : 0;
    }
}
