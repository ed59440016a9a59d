package io.petrigraph.log.format;

/**
 * What the frames so far demand of the next one: its number, the crc it continues, the time it must not precede, the
 * incarnation and the open transaction. One thread's own.
 */
public final class Chain {
    private long nextSequence;
    private int crc;
    private long timeNs = Long.MIN_VALUE;
    private long incarnation;
    private int transactionIndex;
    private int transactionCount;

    /** Begins where a segment's START frame says; only for the first segment of a directory. */
    public void anchorAt(FrameView start) {
        nextSequence = start.sequence();
        crc = start.previousCrc();
        timeNs = start.timeNs();
        incarnation = start.incarnation();
    }

    /** Whether a frame with the right bytes may be the next one. */
    public Verdict judge(FrameView frame, boolean firstInSegment) {
        int type = frame.type();
        if (type < FrameDescriptor.TYPE_RECORD || type > FrameDescriptor.TYPE_CLOSE) {
            return Verdict.BAD_TYPE;
        }
        if (firstInSegment != (type == FrameDescriptor.TYPE_START)) {
            return Verdict.BAD_TYPE;
        }
        if (frame.previousCrc() != crc) {
            return Verdict.BAD_CHAIN;
        }
        if (frame.sequence() != nextSequence) {
            return Verdict.BAD_SEQUENCE;
        }
        if (frame.timeNs() < timeNs) {
            return Verdict.BAD_TIME;
        }
        return frame.isRecord() ? judgeRecord(frame) : judgeControl(frame);
    }

    private Verdict judgeRecord(FrameView frame) {
        if (frame.incarnation() != incarnation) {
            return Verdict.BAD_INCARNATION;
        }
        int expectedCount = isTransactionOpen() ? transactionCount : frame.transactionCount();
        boolean fits = frame.transactionIndex() == transactionIndex
                && frame.transactionCount() == expectedCount
                && frame.transactionIndex() < expectedCount;
        return fits ? Verdict.VALID : Verdict.BAD_TRANSACTION;
    }

    private Verdict judgeControl(FrameView frame) {
        if (frame.incarnation() < incarnation) {
            return Verdict.BAD_INCARNATION;
        }
        boolean mayInterruptTransaction =
                frame.type() == FrameDescriptor.TYPE_START || frame.type() == FrameDescriptor.TYPE_ROLL;
        boolean newIncarnation = frame.incarnation() > incarnation;
        if (isTransactionOpen() && (newIncarnation || !mayInterruptTransaction)) {
            return Verdict.BAD_TRANSACTION;
        }
        return Verdict.VALID;
    }

    /** Takes a frame that was judged valid. */
    public void advance(FrameView frame) {
        nextSequence = frame.nextSequence();
        crc = frame.crc();
        timeNs = frame.timeNs();
        incarnation = frame.incarnation();
        if (frame.isRecord()) {
            transactionIndex = (transactionIndex + 1) % frame.transactionCount();
            transactionCount = frame.transactionCount();
        }
    }

    /** Becomes a copy of another chain. */
    public void set(Chain other) {
        nextSequence = other.nextSequence;
        crc = other.crc;
        timeNs = other.timeNs;
        incarnation = other.incarnation;
        transactionIndex = other.transactionIndex;
        transactionCount = other.transactionCount;
    }

    /** Whether the last record belongs to a transaction of which more must come. */
    public boolean isTransactionOpen() {
        return transactionIndex != 0;
    }

    /** The number of the next record. */
    public long nextSequence() {
        return nextSequence;
    }

    /** The crc of the last frame, 0 before the first. */
    public int crc() {
        return crc;
    }

    /** The time of the last frame, in nanoseconds. */
    public long timeNs() {
        return timeNs;
    }

    /** The incarnation of the last frame, 0 before the first. */
    public long incarnation() {
        return incarnation;
    }
}
