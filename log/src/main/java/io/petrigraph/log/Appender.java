package io.petrigraph.log;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.RecordTooLargeException;
import io.petrigraph.log.format.Bytes;
import io.petrigraph.log.format.Chain;
import io.petrigraph.log.format.FrameComposer;
import io.petrigraph.log.format.FrameDescriptor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes records, one behind the other, and publishes them in batches.
 *
 * <pre>
 *            published                     appended
 *   ... record record | record record record |  room ... | reserve |   next segment, prepared
 *                      \__ negative commit words             \__ CLOSE and ROLL always fit
 * </pre>
 *
 * A record that was appended has its place and its number for good; {@link #publish} makes it visible, to readers and to
 * the next process, by turning the commit words positive one after the other. So after a kill the log ends between two
 * records, and with {@code transactionCount} between two transactions.
 *
 * <p>Threading: one thread owns the appender and calls everything but {@link #publishedFrameAcquire}. Allocates nothing.
 */
public final class Appender {
    /** Room at the end of each segment for a CLOSE and a ROLL frame. */
    static final int RESERVE_LENGTH_BYTES =
            FrameDescriptor.WATERMARK_FRAME_LENGTH_BYTES + FrameDescriptor.HEADER_LENGTH_BYTES;
    /** What {@link #append} answers instead of a position when the next segment is not ready: publish, wait, try again. */
    public static final long NOT_READY = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle PUBLISHED_FRAME;
    private static final long NO_FRAME = 0;

    static {
        try {
            PUBLISHED_FRAME = MethodHandles.lookup().findVarHandle(Appender.class, "publishedFrame", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final LogHealth health;
    private final PreparedSegment prepared;
    private final DurablePosition durable;
    private final FrameComposer composer;
    private final byte[] watermarkPayload = new byte[FrameDescriptor.WATERMARK_PAYLOAD_LENGTH_BYTES];
    private final int maxPayloadLengthBytes;
    private final int segmentCapacityBytes;
    private final int watermarkIntervalBytes;
    private final long incarnation;

    private Segment segment;
    private ByteBuffer buffer;
    private int offset;
    private int limit;

    private Segment pendingSegment;
    private int pendingOffset;
    private long lastFrame = NO_FRAME;
    private long lastWatermark;

    private long nextSequence;
    private int crc;
    private long lastTimeNs;
    private int transactionIndex;
    private int transactionCount;

    @SuppressWarnings("UnusedVariable") // by way of PUBLISHED_FRAME
    private volatile long publishedFrame = NO_FRAME;

    Appender(
            LogContext context,
            LogHealth health,
            PreparedSegment prepared,
            DurablePosition durable,
            Recovery.Recovered recovered) {
        this.health = health;
        this.prepared = prepared;
        this.durable = durable;
        this.maxPayloadLengthBytes = context.maxPayloadLengthBytes();
        this.segmentCapacityBytes = context.segmentCapacityBytes();
        this.watermarkIntervalBytes = context.watermarkIntervalBytes();
        this.composer =
                new FrameComposer(Math.max(maxPayloadLengthBytes, FrameDescriptor.WATERMARK_PAYLOAD_LENGTH_BYTES));
        this.incarnation = recovered.report().incarnation();
        this.segment = recovered.segment();
        this.buffer = segment.buffer();
        this.offset = recovered.offset();
        this.limit = limitOf(segment);
        this.pendingSegment = segment;
        this.pendingOffset = offset;
        Chain chain = recovered.chain();
        this.nextSequence = chain.nextSequence();
        this.crc = chain.crc();
        this.lastTimeNs = chain.timeNs();
    }

    /**
     * Appends one record; it is neither visible nor safe before {@link #publish}.
     *
     * @param sequence the number that the caller gave the record: must be {@link #nextSequence()}
     * @param flags sixteen bits that the log carries and does not read
     * @param timeNs nanoseconds; if it is before the last record's, that one's time is written
     * @param eventIdHi the upper half of the event id, or 0
     * @param eventIdLo the lower half of the event id, or 0
     * @param index the record's place in its transaction, from 0
     * @param count how many records the transaction has, 1 for a record of its own
     * @param payload holds the payload
     * @param payloadOffset where it begins
     * @param payloadLengthBytes how long it is
     * @return the position behind the record, or {@link #NOT_READY}, in which case nothing was written; never the latter
     *     after {@link #admit} said ROOM
     * @throws RecordTooLargeException if no segment can take it; nothing was written and the log goes on
     * @throws LogFailedException if the storage has failed
     * @throws IllegalStateException if sequence or transaction do not continue what was appended: a bug of the caller
     */
    public long append(
            long sequence,
            int flags,
            long timeNs,
            long eventIdHi,
            long eventIdLo,
            int index,
            int count,
            byte[] payload,
            int payloadOffset,
            int payloadLengthBytes) {
        checkHealth();
        if (sequence != nextSequence) {
            throw new IllegalStateException(
                    "records are appended in sequence: nextSequence=" + nextSequence + " sequence=" + sequence);
        }
        if (index != transactionIndex || index >= count || (index != 0 && count != transactionCount)) {
            throw transactionBroken(index, count);
        }
        if (payloadLengthBytes > maxPayloadLengthBytes) {
            throw new RecordTooLargeException(payloadLengthBytes, maxPayloadLengthBytes);
        }
        if (FrameDescriptor.alignedLengthBytes(payloadLengthBytes) > limit - offset && !roll()) {
            return NOT_READY;
        }
        lastTimeNs = Math.max(lastTimeNs, timeNs);
        composer.payload(FrameDescriptor.TYPE_RECORD, flags, payload, payloadOffset, payloadLengthBytes);
        composer.identity(sequence, lastTimeNs, eventIdHi, eventIdLo, index, count);
        place();
        nextSequence = sequence + 1;
        transactionCount = count;
        transactionIndex = index + 1 == count ? 0 : index + 1;
        return segment.position(offset);
    }

    /**
     * Makes all that was appended visible: it survives the death of this process from here on. Called between transactions.
     *
     * @return the position behind the last record
     */
    public long publish() {
        checkHealth();
        if (transactionIndex != 0) {
            throw new IllegalStateException("a transaction is published as a whole: transactionCount="
                    + transactionCount + " transactionIndex=" + transactionIndex);
        }
        if (pendingOffset == offset && pendingSegment == segment) {
            return segment.position(offset);
        }
        repeatWatermark();
        while (pendingSegment != segment) {
            commit(pendingSegment.buffer(), pendingOffset, pendingSegment.endOffset());
            pendingSegment = pendingSegment.nextAcquire();
            pendingOffset = pendingSegment.firstFrameOffset();
        }
        commit(buffer, pendingOffset, offset);
        pendingOffset = offset;
        PUBLISHED_FRAME.setRelease(this, lastFrame);
        return segment.position(offset);
    }

    /** Frame after frame, so that what a killed process leaves is a prefix. */
    private static void commit(ByteBuffer bytes, int from, int to) {
        for (int frame = from; frame < to; ) {
            int lengthBytes = -bytes.getInt(frame);
            Bytes.intRelease(bytes, frame, lengthBytes);
            frame += FrameDescriptor.align(lengthBytes);
        }
    }

    /**
     * Whether records that take so many bytes together will be accepted. Holds for what is appended before the next publish.
     *
     * @param lengthBytes the sum of {@link #recordLengthBytes} over the records
     */
    public Admission admit(int lengthBytes) {
        if (health.hasFailed()) {
            return Admission.FAILED;
        }
        if (lengthBytes > segmentCapacityBytes) {
            return Admission.TOO_LARGE;
        }
        if (lengthBytes <= limit - offset || prepared.isReady()) {
            return Admission.ROOM;
        }
        return prepared.isStorageFull() ? Admission.STORAGE_FULL : Admission.NOT_READY;
    }

    /** Whether {@link #admit} says ROOM. */
    public boolean hasRoom(int lengthBytes) {
        return admit(lengthBytes) == Admission.ROOM;
    }

    /** The room that a record with such a payload takes. */
    public static int recordLengthBytes(int payloadLengthBytes) {
        return FrameDescriptor.alignedLengthBytes(payloadLengthBytes);
    }

    /** The longest payload that one record can have. */
    public int maxPayloadLengthBytes() {
        return maxPayloadLengthBytes;
    }

    /** What the records of one transaction may take together, in bytes. */
    public int maxTransactionLengthBytes() {
        return segmentCapacityBytes;
    }

    /** The number of the next record. */
    public long nextSequence() {
        return nextSequence;
    }

    /** The crc of the last frame: with the sequence it names a point of this history and no other. */
    public int chainCrc() {
        return crc;
    }

    /** The position behind the last record that was appended. */
    public long position() {
        return segment.position(offset);
    }

    /** The position of the last published frame, {@code 0} if there is none. Any thread; sees that frame's bytes. */
    long publishedFrameAcquire() {
        return (long) PUBLISHED_FRAME.getAcquire(this);
    }

    /**
     * The first frame of an incarnation; the house has seen to it that there is room, or a segment to roll into. A segment
     * holds the records of one net: those of another go into the next one, whose header has its bytes.
     */
    boolean begin(byte[] net) {
        boolean isOfAnotherNet = !Arrays.equals(segment.header().net(), net);
        if (isOfAnotherNet && offset == segment.firstFrameOffset()) {
            control(FrameDescriptor.TYPE_START);
        }
        if (isOfAnotherNet) {
            if (!roll()) {
                return false;
            }
        } else if (offset == segment.firstFrameOffset()) {
            control(FrameDescriptor.TYPE_START);
        } else if (limit - offset >= FrameDescriptor.WATERMARK_FRAME_LENGTH_BYTES) {
            control(FrameDescriptor.TYPE_OPEN);
        } else if (!roll()) {
            return false;
        }
        publish();
        return true;
    }

    /** The last frame of an incarnation, in the room that is kept for it. */
    void end() {
        control(FrameDescriptor.TYPE_CLOSE);
        publish();
    }

    private boolean roll() {
        Segment next = prepared.take();
        if (next == null) {
            return false;
        }
        composer.payload(FrameDescriptor.TYPE_ROLL, 0, watermarkPayload, 0, 0);
        composer.identity(nextSequence, lastTimeNs, 0, 0, 0, 0);
        place();
        segment.linkRelease(offset, next);
        segment = next;
        buffer = next.buffer();
        offset = next.firstFrameOffset();
        limit = limitOf(next);
        control(FrameDescriptor.TYPE_START);
        return true;
    }

    private static int limitOf(Segment segment) {
        return segment.header().lengthBytes() - RESERVE_LENGTH_BYTES;
    }

    private void repeatWatermark() {
        long advancedBytes = durable.positionAcquire() - lastWatermark;
        boolean due = advancedBytes > 0 && advancedBytes >= watermarkIntervalBytes;
        if (due && limit - offset >= FrameDescriptor.WATERMARK_FRAME_LENGTH_BYTES) {
            control(FrameDescriptor.TYPE_WATERMARK);
        }
    }

    private void control(int type) {
        lastWatermark = durable.positionAcquire();
        LONGS.set(watermarkPayload, 0, lastWatermark);
        composer.payload(type, 0, watermarkPayload, 0, watermarkPayload.length);
        composer.identity(nextSequence, lastTimeNs, 0, 0, 0, 0);
        place();
    }

    private void place() {
        lastFrame = segment.position(offset);
        composer.seal(incarnation, crc, lastFrame);
        crc = composer.crc();
        try {
            offset = composer.copyTo(buffer, offset);
        } catch (InternalError e) {
            throw health.fail(
                    "a mapped page has no storage behind it: segment="
                            + segment.header().name(),
                    e);
        }
    }

    private void checkHealth() {
        LogFailedException failure = health.failureAcquire();
        if (failure != null) {
            throw failure;
        }
    }

    private IllegalStateException transactionBroken(int index, int count) {
        return new IllegalStateException("a transaction's records are appended one after the other: expectedIndex="
                + transactionIndex + " expectedCount=" + transactionCount + " index=" + index + " count=" + count);
    }

    /** For the preparer, which is built before anything is appended. */
    Segment firstSegment() {
        return pendingSegment;
    }
}
