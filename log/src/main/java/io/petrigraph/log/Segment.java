package io.petrigraph.log;

import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.storage.MappedRegion;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A segment that is mapped to be written. Segments form a chain: the appender links the next one when it rolls, the forcer
 * follows the links behind it and closes what it has forced to the end.
 *
 * <p>Owner of {@code endOffset} and {@code next}: the appender's thread; both are read by the forcer behind {@code next}.
 */
final class Segment implements AutoCloseable {
    private static final VarHandle NEXT;

    static {
        try {
            NEXT = MethodHandles.lookup().findVarHandle(Segment.class, "next", Segment.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final SegmentHeader header;
    private final MappedRegion region;
    private final ByteBuffer buffer;
    private int endOffset;

    @SuppressWarnings("UnusedVariable") // by way of NEXT
    private volatile @Nullable Segment next;

    Segment(SegmentHeader header, MappedRegion region) {
        this.header = header;
        this.region = region;
        this.buffer = region.buffer();
    }

    SegmentHeader header() {
        return header;
    }

    MappedRegion region() {
        return region;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    /** The position in the log of a byte of this segment. */
    long position(int offset) {
        return header.basePosition() + offset;
    }

    /** The offset in this segment of a position in the log. */
    int offset(long position) {
        return Math.toIntExact(position - header.basePosition());
    }

    boolean contains(long position) {
        return position >= header.basePosition() && position < header.basePosition() + header.lengthBytes();
    }

    int firstFrameOffset() {
        return header.firstFrameOffset();
    }

    /** The offset behind the ROLL frame; valid once there is a next segment. */
    int endOffset() {
        return endOffset;
    }

    void linkRelease(int newEndOffset, Segment newNext) {
        endOffset = newEndOffset;
        NEXT.setRelease(this, newNext);
    }

    /** The segment that the log went on in; the caller has seen a position in it. */
    Segment nextAcquire() {
        Segment linked = (Segment) NEXT.getAcquire(this);
        if (linked == null) {
            throw new IllegalStateException(
                    "a published position lies behind the last segment: segment=" + header.name());
        }
        return linked;
    }

    void writeHeader() {
        SegmentDescriptor.write(buffer, header);
    }

    @Override
    public void close() {
        region.close();
    }
}
