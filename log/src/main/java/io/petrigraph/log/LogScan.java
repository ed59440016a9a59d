package io.petrigraph.log;

import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.format.Bytes;
import io.petrigraph.log.format.Chain;
import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.FrameView;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.format.Verdict;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all frames of all segments in order and verifies each: header, bytes, chain. It stops before the first that is
 * not valid and can be asked again there. Recovery, readers and the verifier all see the log through this one walk.
 *
 * <pre>
 *   segment k                              segment k+1
 *   | START r r r r ROLL 0 0 0 0 |   ->   | START r r r [r r . .        [ = open transaction, . = nothing yet
 *                                                      ^     ^
 *                                               complete     position
 * </pre>
 *
 * <p>One thread's own.
 */
final class LogScan implements AutoCloseable {
    private final Storage storage;
    private final FrameView frame = new FrameView();
    private final Chain chain = new Chain();
    private final Chain completeChain = new Chain();

    private String segmentName = LogFiles.segment(0);
    private @Nullable SegmentHeader header;
    private @Nullable MappedRegion region;
    private int limit;
    private int offset;
    private int doubtfulOffset;
    private boolean rolled;
    private boolean anchored;
    private long firstSequence;

    private long completePosition;
    private long completeSegmentIndex;

    LogScan(Storage storage) {
        this.storage = storage;
    }

    /** Goes to the first frame of the oldest segment. */
    Verdict begin(long firstSegmentIndex) throws IOException {
        completeSegmentIndex = firstSegmentIndex;
        return enter(firstSegmentIndex, null);
    }

    /** Verifies the frame at the position and steps over it if it is valid. */
    Verdict step() throws IOException {
        SegmentHeader current = currentHeader();
        if (rolled) {
            Verdict entered = enter(current.index() + 1, current);
            if (entered != Verdict.VALID) {
                return entered;
            }
            current = currentHeader();
        }
        frame.moveTo(offset);
        doubtfulOffset = offset;
        Verdict verdict = frame.check(limit);
        if (verdict != Verdict.VALID) {
            return verdict;
        }
        boolean firstInSegment = offset == current.firstFrameOffset();
        if (!anchored) {
            anchor(current);
        }
        verdict = chain.judge(frame, firstInSegment);
        if (verdict == Verdict.VALID && frame.type() == FrameDescriptor.TYPE_ROLL) {
            verdict = judgeTail(current);
            doubtfulOffset = frame.endOffset();
        }
        if (verdict == Verdict.VALID) {
            accept(current);
        }
        return verdict;
    }

    private void accept(SegmentHeader current) {
        chain.advance(frame);
        offset = frame.endOffset();
        rolled = frame.type() == FrameDescriptor.TYPE_ROLL;
        if (!rolled && !chain.isTransactionOpen()) {
            completeChain.set(chain);
            completePosition = current.basePosition() + offset;
            completeSegmentIndex = current.index();
        }
    }

    /** A directory whose oldest segments were given up begins where its first START frame says. */
    private void anchor(SegmentHeader current) {
        anchored = true;
        if (current.index() > 0 && frame.type() == FrameDescriptor.TYPE_START) {
            chain.anchorAt(frame);
            firstSequence = chain.nextSequence();
        }
    }

    private Verdict judgeTail(SegmentHeader current) {
        if (limit < current.lengthBytes()) {
            return Verdict.CUT_SHORT;
        }
        int end = frame.endOffset();
        return Bytes.endOfNonZero(frame.buffer(), end, limit) == end ? Verdict.VALID : Verdict.BAD_TAIL;
    }

    private Verdict enter(long index, @Nullable SegmentHeader previous) throws IOException {
        String name = LogFiles.segment(index);
        if (!storage.exists(name)) {
            segmentName = name;
            return Verdict.MISSING_SEGMENT;
        }
        MappedRegion next = storage.mapReadable(name);
        ByteBuffer bytes = next.buffer();
        SegmentHeader nextHeader = SegmentDescriptor.isValid(bytes) ? SegmentDescriptor.read(bytes) : null;
        if (nextHeader == null || nextHeader.index() != index || !follows(nextHeader, previous)) {
            segmentName = name;
            next.close();
            return Verdict.BAD_HEADER;
        }
        if (SegmentDescriptor.version(bytes) != SegmentDescriptor.VERSION) {
            throw new LogFormatException("the segment is of a version that this program does not know: segment=" + name
                    + " version=" + SegmentDescriptor.version(bytes));
        }
        close();
        segmentName = name;
        header = nextHeader;
        region = next;
        limit = Math.min(bytes.capacity(), nextHeader.lengthBytes());
        offset = nextHeader.firstFrameOffset();
        rolled = false;
        frame.attach(bytes, nextHeader.basePosition());
        return Verdict.VALID;
    }

    private static boolean follows(SegmentHeader next, @Nullable SegmentHeader previous) {
        return previous == null || next.basePosition() == previous.basePosition() + previous.lengthBytes();
    }

    /** Whether there is a first segment with a header that is right. */
    boolean hasBegun() {
        return header != null;
    }

    /** The header of the segment that the position lies in. */
    SegmentHeader currentHeader() {
        if (header == null) {
            throw new IllegalStateException("the scan has not begun: segment=" + segmentName);
        }
        return header;
    }

    /** The frame that was examined last. */
    FrameView frame() {
        return frame;
    }

    /** What the frames up to the position demand of the next one. */
    Chain chain() {
        return chain;
    }

    /** The number of the oldest record; valid once a frame was. */
    long firstSequence() {
        return firstSequence;
    }

    /** The position behind the last valid frame. */
    long position() {
        return currentHeader().basePosition() + offset;
    }

    /** Where it is bad: at the position, or behind a whole ROLL frame if its segment ought to end there and does not. */
    long doubtfulPosition() {
        return currentHeader().basePosition() + doubtfulOffset;
    }

    /** The position behind the last frame that ends no open transaction, 0 if there is none. */
    long completePosition() {
        return completePosition;
    }

    /** The segment that the complete position lies in. */
    long completeSegmentIndex() {
        return completeSegmentIndex;
    }

    /** The chain up to the complete position. */
    Chain completeChain() {
        return completeChain;
    }

    /** The segment that the verdict speaks of, for messages. */
    String segmentName() {
        return segmentName;
    }

    /** The offset in it, for messages. */
    int offset() {
        return segmentName.equals(currentNameOrNone()) ? offset : 0;
    }

    private String currentNameOrNone() {
        return header == null ? "" : header.name();
    }

    @Override
    public void close() {
        if (region != null) {
            region.close();
        }
    }
}
