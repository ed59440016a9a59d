package io.petrigraph.log;

import io.petrigraph.log.format.Chain;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.storage.MemoryStorage;
import java.util.List;

/** Segments and an appender without files, small enough to be made for every try. */
final class StressSegments {
    private static final int LENGTH_BYTES = LogContext.MIN_SEGMENT_LENGTH_BYTES;
    private static final LogContext CONTEXT = new LogContext(new MemoryStorage(), new byte[0])
            .segmentLengthBytes(LENGTH_BYTES)
            .maxPayloadLengthBytes(64);

    private StressSegments() {}

    static Segment segment(int lengthBytes) {
        return new Segment(new SegmentHeader(0, 0, LENGTH_BYTES, 1, new byte[0]), new StressRegion(lengthBytes));
    }

    /** An appender at the first frame of a segment. */
    @SuppressWarnings("NullAway") // an appender does not look at the control page
    static Appender appender(Segment segment) {
        RecoveryReport report = new RecoveryReport(0, 0, 0, 0, List.of(), 1, true, true, 0);
        Recovery.Recovered recovered =
                new Recovery.Recovered(null, segment, segment.firstFrameOffset(), new Chain(), report);
        return new Appender(CONTEXT, new LogHealth(), new PreparedSegment(), new DurablePosition(0, -1), recovered);
    }
}
