package io.petrigraph.log;

import io.petrigraph.log.format.Bytes;
import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies behind the last whole transaction: the rest of its segment, and all segments behind that one.
 *
 * <pre>
 *   segment k                          segment k+1                    k+2
 *   | START r r r | torn tail 0 0 0 |  | header | torn tail 0 0 0 |   | header | 0 0 0 |
 *       zeroed     \_______ 3 _______/          \________ 2 ______/            \___ 1 __/
 *                    stays, ready                  then unlinked                unlinked
 * </pre>
 *
 * One thread's own.
 */
final class TornTail implements AutoCloseable {
    private final Storage storage;
    private final SegmentHeader header;
    private final int offset;
    private final List<Part> parts = new ArrayList<>();

    private TornTail(Storage storage, SegmentHeader header, int offset) {
        this.storage = storage;
        this.header = header;
        this.offset = offset;
    }

    /** One segment's share: the bytes from {@code from} up to the last one that is not zero. */
    private record Part(long index, long basePosition, MappedRegion region, int from, int end) {
        int lengthBytes() {
            return end - from;
        }
    }

    static TornTail open(Storage storage, LogScan scan, long lastSegmentIndex) throws IOException {
        SegmentHeader header = readHeader(storage, scan.completeSegmentIndex());
        int offset = scan.completePosition() == 0
                ? header.firstFrameOffset()
                : Math.toIntExact(scan.completePosition() - header.basePosition());
        TornTail tail = new TornTail(storage, header, offset);
        long basePosition = header.basePosition();
        for (long index = header.index(); index <= lastSegmentIndex; index++) {
            basePosition = tail.addPart(index, basePosition);
        }
        return tail;
    }

    private static SegmentHeader readHeader(Storage storage, long index) throws IOException {
        try (MappedRegion region = storage.mapReadable(LogFiles.segment(index))) {
            return SegmentDescriptor.read(region.buffer());
        }
    }

    /** Returns the base position of the segment behind. */
    private long addPart(long index, long basePosition) throws IOException {
        MappedRegion region = storage.mapWritable(LogFiles.segment(index));
        ByteBuffer bytes = region.buffer();
        boolean whole = SegmentDescriptor.isValid(bytes);
        int from = whole ? SegmentDescriptor.read(bytes).firstFrameOffset() : 0;
        if (index == header.index()) {
            from = Math.min(offset, bytes.capacity());
        }
        int end = Bytes.endOfNonZero(bytes, from, bytes.capacity());
        parts.add(new Part(index, basePosition, region, from, end));
        return basePosition + (whole ? SegmentDescriptor.read(bytes).lengthBytes() : bytes.capacity());
    }

    /** Whether a segment's file holds no header and no frame: its creation did not get far. */
    static boolean isHalfMade(ByteBuffer bytes) {
        return !SegmentDescriptor.isValid(bytes)
                && !new FrameSearch(0, Long.MAX_VALUE).find(bytes, 0, 0, bytes.capacity());
    }

    /** Whether a whole frame behind the bad position says that what is bad was good once. */
    boolean provesCorruption(FrameSearch search, long badPosition, boolean anyFrameIsProof) {
        for (Part part : parts) {
            ByteBuffer bytes = part.region.buffer();
            int from = (int) Math.max(part.from, Math.min(badPosition - part.basePosition, part.end));
            int to = Math.min(FrameDescriptor.align(part.end), bytes.capacity());
            while (search.find(bytes, part.basePosition, from, to)) {
                if (anyFrameIsProof || search.watermark() > badPosition) {
                    return true;
                }
                from = search.frame().endOffset();
            }
        }
        return false;
    }

    /** Copies the cut bytes into files of their own and makes them safe; returns the files' names. */
    List<String> keep(long incarnation) throws IOException {
        List<String> keptIn = new ArrayList<>();
        for (Part part : parts) {
            if (part.lengthBytes() > 0) {
                String name = LogFiles.cut(incarnation, part.index, part.from);
                keptIn.add(name);
                keep(part, name);
            }
        }
        if (!keptIn.isEmpty()) {
            storage.forceDirectory();
        }
        return keptIn;
    }

    /** A file of that name was written by a recovery that did not live to the end, from more than is left now. */
    private void keep(Part part, String name) throws IOException {
        if (storage.exists(name)) {
            return;
        }
        String temporary = name + LogFiles.TEMPORARY_SUFFIX;
        storage.createZeroed(temporary, part.lengthBytes());
        try (MappedRegion copy = storage.mapWritable(temporary)) {
            copy.buffer().put(0, part.region.buffer(), part.from, part.lengthBytes());
        }
        storage.force(temporary);
        storage.rename(temporary, name);
    }

    /** Zeroes the tail from its end to its beginning, makes that safe, and removes the segments behind. */
    void cut() throws IOException {
        for (int last = parts.size() - 1; last >= 0; last--) {
            zero(parts.get(last));
        }
        for (int last = parts.size() - 1; last > 0; last--) {
            storage.unlink(LogFiles.segment(parts.get(last).index));
        }
        if (parts.size() > 1) {
            storage.forceDirectory();
        }
        restoreLength();
    }

    private static void zero(Part part) throws IOException {
        if (part.lengthBytes() > 0) {
            ByteBuffer bytes = part.region.buffer();
            int to = Math.min(FrameDescriptor.align(part.end), bytes.capacity());
            Bytes.zeroBackwards(bytes, part.from, to);
            part.region.force(part.from, to - part.from);
        }
    }

    /** A segment that was cut short gets its length back as a new file with the same beginning. */
    private void restoreLength() throws IOException {
        String name = header.name();
        if (storage.lengthBytes(name) >= header.lengthBytes()) {
            return;
        }
        String temporary = name + LogFiles.TEMPORARY_SUFFIX;
        storage.createZeroed(temporary, header.lengthBytes());
        try (MappedRegion longer = storage.mapWritable(temporary)) {
            int keptLengthBytes = Math.min(offset, parts.get(0).region.buffer().capacity());
            longer.buffer().put(0, parts.get(0).region.buffer(), 0, keptLengthBytes);
        }
        storage.force(temporary);
        storage.rename(temporary, name);
        storage.forceDirectory();
    }

    /** The segment that goes on. */
    SegmentHeader header() {
        return header;
    }

    /** Where it goes on. */
    int offset() {
        return offset;
    }

    /** How many bytes were cut. */
    long cutBytes() {
        return parts.stream().mapToLong(Part::lengthBytes).sum();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.region.close());
    }
}
