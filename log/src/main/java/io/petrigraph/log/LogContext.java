package io.petrigraph.log;

import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.storage.Storage;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a log is opened. Values are set before {@link Log#open} and read by it; a context belongs to the thread that opens.
 */
public final class LogContext {
    /** What a segment is long if nobody says otherwise. */
    public static final int DEFAULT_SEGMENT_LENGTH_BYTES = 64 << 20;
    /** The shortest segment there may be. */
    public static final int MIN_SEGMENT_LENGTH_BYTES = 4096;
    /** The longest payload if nobody says otherwise, and if the segment has the room. */
    public static final int DEFAULT_MAX_PAYLOAD_LENGTH_BYTES = 1 << 20;

    private static final long DEFAULT_SPACE_RESERVE_BYTES = 1 << 20;
    private static final int DEFAULT_WATERMARK_INTERVAL_BYTES = 256 << 10;

    private final Storage storage;
    private final byte[] net;
    private String holder = "pid=" + ProcessHandle.current().pid();
    private int segmentLengthBytes = DEFAULT_SEGMENT_LENGTH_BYTES;
    private int maxPayloadLengthBytes = DEFAULT_MAX_PAYLOAD_LENGTH_BYTES;
    private long spaceReserveBytes = DEFAULT_SPACE_RESERVE_BYTES;
    private int watermarkIntervalBytes = DEFAULT_WATERMARK_INTERVAL_BYTES;
    private long watermarkForceIntervalNs;
    private LongSupplier nanoClock = System::nanoTime;
    private NetRule netRule = this::differenceInBytes;

    /**
     * A log of this net in this storage.
     *
     * @param storage the directory
     * @param net the net's canonical bytes, written into every segment's header; copied
     */
    public LogContext(Storage storage, byte[] net) {
        this.storage = storage;
        this.net = net.clone();
    }

    /** Sets the length of new segments, a multiple of 4096; segments that are there keep theirs. */
    public LogContext segmentLengthBytes(int lengthBytes) {
        if (lengthBytes < MIN_SEGMENT_LENGTH_BYTES || lengthBytes % MIN_SEGMENT_LENGTH_BYTES != 0) {
            throw new IllegalArgumentException("segments are multiples of " + MIN_SEGMENT_LENGTH_BYTES
                    + " bytes long: segmentLengthBytes=" + lengthBytes);
        }
        segmentLengthBytes = lengthBytes;
        return this;
    }

    /** Sets the longest payload of one record; a segment's room bounds it too. */
    public LogContext maxPayloadLengthBytes(int lengthBytes) {
        if (lengthBytes < 0) {
            throw new IllegalArgumentException("a length is not negative: maxPayloadLengthBytes=" + lengthBytes);
        }
        maxPayloadLengthBytes = lengthBytes;
        return this;
    }

    /** Sets how much space the log leaves free: it stops preparing segments before less is left. */
    public LogContext spaceReserveBytes(long bytes) {
        spaceReserveBytes = bytes;
        return this;
    }

    /** Sets after how many bytes of log a frame repeats the watermark; 0 for every batch. */
    public LogContext watermarkIntervalBytes(int bytes) {
        watermarkIntervalBytes = bytes;
        return this;
    }

    /**
     * Sets how long the control page may stay unforced behind the records, in nanoseconds; 0, which is the default, forces it
     * after each force of records. Records are acknowledged before the page is forced: an older watermark loses nothing, it
     * only lets recovery take more damage for a torn tail.
     */
    public LogContext watermarkForceIntervalNs(long intervalNs) {
        watermarkForceIntervalNs = intervalNs;
        return this;
    }

    /** Sets how this opener describes itself to those whom its lock keeps out. */
    public LogContext holder(String description) {
        holder = description;
        return this;
    }

    /** Sets who decides whether a log of another net is one of this net; by default only the very same bytes are. */
    public LogContext netRule(NetRule rule) {
        netRule = rule;
        return this;
    }

    /** Sets the clock that measures how long recovery took. */
    public LogContext nanoClock(LongSupplier clock) {
        nanoClock = clock;
        return this;
    }

    Storage storage() {
        return storage;
    }

    byte[] net() {
        return net;
    }

    String holder() {
        return holder;
    }

    int segmentLengthBytes() {
        return segmentLengthBytes;
    }

    long spaceReserveBytes() {
        return spaceReserveBytes;
    }

    int watermarkIntervalBytes() {
        return watermarkIntervalBytes;
    }

    long watermarkForceIntervalNs() {
        return watermarkForceIntervalNs;
    }

    NetRule netRule() {
        return netRule;
    }

    private @Nullable String differenceInBytes(byte[] netOfTheLog) {
        int at = Arrays.mismatch(netOfTheLog, net);
        return at < 0
                ? null
                : "the nets' bytes differ: lengthBytesInLog=" + netOfTheLog.length + " lengthBytes=" + net.length
                        + " firstDifferenceAt=" + at;
    }

    LongSupplier nanoClock() {
        return nanoClock;
    }

    /** What is configured, or what a whole segment can take if that is less. */
    int maxPayloadLengthBytes() {
        return Math.min(maxPayloadLengthBytes, segmentCapacityBytes() - FrameDescriptor.HEADER_LENGTH_BYTES);
    }

    /** The room for records in a new segment. */
    int segmentCapacityBytes() {
        int capacityBytes = segmentLengthBytes
                - SegmentDescriptor.headerLengthBytes(net.length)
                - FrameDescriptor.WATERMARK_FRAME_LENGTH_BYTES
                - Appender.RESERVE_LENGTH_BYTES;
        if (capacityBytes < FrameDescriptor.HEADER_LENGTH_BYTES) {
            throw new IllegalArgumentException("the net does not fit a segment, make segments longer: netLengthBytes="
                    + net.length + " segmentLengthBytes=" + segmentLengthBytes);
        }
        return capacityBytes;
    }
}
