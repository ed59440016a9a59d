package io.petrigraph.log;

import io.petrigraph.log.format.ControlPage;
import io.petrigraph.log.format.FrameView;
import java.io.IOException;

/**
 * Makes published records safe from a power loss: forces their bytes, tells who waits, then writes the watermark.
 *
 * <pre>
 *   published ---- force bytes ---- forcedSequence ---- watermark in the control page ---- force the page
 * </pre>
 *
 * The order matters: nothing is acknowledged before its bytes are forced, and the watermark never names what is not.
 *
 * <p>A failed force is final: the log fails, nothing more is acknowledged, and this duty cycle rests.
 *
 * <p>Threading: a duty cycle of one thread, not the appender's where forcing must not hold up appending.
 */
public final class Forcer {
    private final LogHealth health;
    private final Appender appender;
    private final DurablePosition durable;
    private final ControlPage control;
    private final long pagePauseNs;
    private final FrameView frame = new FrameView();

    private Segment segment;
    private int forcedOffset;
    private long forcedFrame;
    private boolean pageIsBehind;
    private long pageForcedAtNs;

    Forcer(
            LogContext context,
            LogHealth health,
            Appender appender,
            DurablePosition durable,
            Recovery.Recovered recovered) {
        this.health = health;
        this.appender = appender;
        this.durable = durable;
        this.control = recovered.control();
        this.pagePauseNs = context.watermarkForceIntervalNs();
        this.segment = recovered.segment();
        this.forcedOffset = recovered.offset();
    }

    /**
     * Forces what was published since the last call.
     *
     * @param nowNs any clock, in nanoseconds
     * @return how many forces of records were done: 0 or 1
     */
    public int doWork(long nowNs) {
        long publishedFrame = appender.publishedFrameAcquire();
        boolean behind = publishedFrame != forcedFrame;
        if (health.hasFailed() || (!behind && !pageIsBehind)) {
            return 0;
        }
        try {
            if (behind) {
                forceRecords(publishedFrame);
                writeWatermark(false);
            }
            if (nowNs - pageForcedAtNs >= pagePauseNs) {
                forcePage(nowNs);
            }
        } catch (IOException | InternalError e) {
            health.fail("force, segment=" + segment.header().name(), e);
        }
        return behind ? 1 : 0;
    }

    /** The last record that survives a power loss, -1 if none does yet. Any thread. */
    public long forcedSequenceAcquire() {
        return durable.sequenceAcquire();
    }

    /** The last act: the log ends here. The appender has published its CLOSE frame. */
    void end(long nowNs) throws IOException {
        forceRecords(appender.publishedFrameAcquire());
        writeWatermark(true);
        forcePage(nowNs);
        writeWatermark(true);
        forcePage(nowNs);
    }

    private void forceRecords(long publishedFrame) throws IOException {
        while (!segment.contains(publishedFrame)) {
            Segment next = segment.nextAcquire();
            segment.region().force(forcedOffset, segment.endOffset() - forcedOffset);
            segment.close();
            segment = next;
            forcedOffset = segment.firstFrameOffset();
        }
        frame.attach(segment.buffer(), segment.header().basePosition());
        frame.moveTo(segment.offset(publishedFrame));
        segment.region().force(forcedOffset, frame.endOffset() - forcedOffset);
        forcedOffset = frame.endOffset();
        forcedFrame = publishedFrame;
        durable.release(segment.position(forcedOffset), frame.nextSequence() - 1);
    }

    private void writeWatermark(boolean closed) {
        control.write(closed, segment.position(forcedOffset), frame.nextSequence(), frame.crc());
        pageIsBehind = true;
    }

    private void forcePage(long nowNs) throws IOException {
        control.force();
        pageIsBehind = false;
        pageForcedAtNs = nowNs;
    }

    /** The segment that is forced next; everything before it is closed. */
    Segment segment() {
        return segment;
    }
}
