package io.petrigraph.log;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one segment ready ahead of the appender, and the pages in front of the appender present.
 *
 * <pre>
 *   space left? -- create temporary, write zeros -- header -- force -- rename -- force directory -- hand over
 *        |                        |                             |         |            |
 *   STORAGE_FULL            STORAGE_FULL                     FAILED   try again     FAILED
 * </pre>
 *
 * What fails before the force leaves nothing behind and is tried again after a pause; a failed force is final.
 *
 * <p>Threading: a duty cycle of one thread; one call may write and force a whole segment, so it is best not the forcer's.
 */
public final class SegmentPreparer {
    private static final long RETRY_PAUSE_NS = 10_000_000;
    private static final int TOUCH_AHEAD_BYTES = 4 << 20;
    private static final int TOUCH_STEP_BYTES = 1 << 20;

    private final LogContext context;
    private final Storage storage;
    private final LogHealth health;
    private final PreparedSegment prepared;
    private final Appender appender;
    private final long incarnation;

    private SegmentHeader lastHeader;
    private @Nullable Segment written;
    private @Nullable Segment ahead;
    private int touchedOffset;
    private boolean pausing;
    private long pausedAtNs;

    SegmentPreparer(
            LogContext context, LogHealth health, PreparedSegment prepared, Appender appender, long incarnation) {
        this.context = context;
        this.storage = context.storage();
        this.health = health;
        this.prepared = prepared;
        this.appender = appender;
        this.incarnation = incarnation;
        this.lastHeader = appender.firstSegment().header();
        this.written = appender.firstSegment();
    }

    /**
     * Prepares the next segment if there is none, and touches pages ahead of the appender.
     *
     * @param nowNs any clock, in nanoseconds
     * @return how many steps were done
     */
    public int doWork(long nowNs) {
        if (health.hasFailed()) {
            return 0;
        }
        return touchAhead() + prepareIfNone(nowNs);
    }

    /** Whether the next segment is there. */
    public boolean isReady() {
        return prepared.isReady();
    }

    private int prepareIfNone(long nowNs) {
        boolean mustPause = pausing && nowNs - pausedAtNs < RETRY_PAUSE_NS;
        if (mustPause || prepared.isReady()) {
            return 0;
        }
        pausing = !prepare();
        pausedAtNs = nowNs;
        prepared.storageFull(pausing);
        return pausing ? 0 : 1;
    }

    /** One segment, from nothing to handed over; false if it has to be tried again. */
    private boolean prepare() {
        SegmentHeader header = lastHeader.next(context.segmentLengthBytes(), incarnation, context.net());
        Segment segment;
        try {
            if (storage.usableSpaceBytes() < header.lengthBytes() + context.spaceReserveBytes()) {
                return false;
            }
            segment = create(storage, header, health);
        } catch (IOException e) {
            discard(header);
            return false;
        } catch (LogFailedException e) {
            return false; // the health knows, and tells everybody
        }
        segment.region().touch(0, TOUCH_AHEAD_BYTES);
        lastHeader = header;
        ahead = segment;
        prepared.put(segment);
        return true;
    }

    /**
     * Creates a segment, safe in name and content. Recovery uses it too, for the first one.
     *
     * @throws IOException if nothing came of it and nothing is left of it
     */
    static Segment create(Storage storage, SegmentHeader header, LogHealth health) throws IOException {
        String temporary = header.name() + LogFiles.TEMPORARY_SUFFIX;
        storage.createZeroed(temporary, header.lengthBytes());
        MappedRegion region = storage.mapWritable(temporary);
        Segment segment = new Segment(header, region);
        segment.writeHeader();
        finalForce(health, header, () -> storage.force(temporary));
        storage.rename(temporary, header.name());
        finalForce(health, header, storage::forceDirectory);
        return segment;
    }

    /** What is half made must not take up the space that is missing; if this fails too, the next attempt replaces it. */
    private void discard(SegmentHeader header) {
        try {
            storage.unlink(header.name() + LogFiles.TEMPORARY_SUFFIX);
        } catch (IOException e) {
            pausing = true;
        }
    }

    private static void finalForce(LogHealth health, SegmentHeader header, ForceOperation force) {
        try {
            force.run();
        } catch (IOException e) {
            throw health.fail("force of a new segment, segment=" + header.name(), e);
        }
    }

    private int touchAhead() {
        long position = appender.publishedFrameAcquire();
        if (ahead != null && ahead.contains(position)) {
            written = ahead;
            ahead = null;
            touchedOffset = TOUCH_AHEAD_BYTES;
        }
        Segment segment = written;
        if (segment == null || !segment.contains(position)) {
            return 0;
        }
        int lengthBytes = segment.header().lengthBytes();
        int wanted = Math.min(segment.offset(position) + TOUCH_AHEAD_BYTES, lengthBytes);
        int from = Math.max(touchedOffset, segment.offset(position));
        boolean worthwhile = wanted - from >= TOUCH_STEP_BYTES || (wanted == lengthBytes && wanted > from);
        if (!worthwhile) {
            return 0;
        }
        segment.region().touch(from, wanted - from);
        touchedOffset = wanted;
        return 1;
    }

    @FunctionalInterface
    private interface ForceOperation {
        void run() throws IOException;
    }
}
