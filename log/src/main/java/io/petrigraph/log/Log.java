package io.petrigraph.log;

import io.petrigraph.log.failure.LogException;
import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFullException;
import io.petrigraph.log.format.ControlPage;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.storage.StorageLock;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The house of the log room: one directory, open to be written by this process alone.
 *
 * <pre>
 *   open:   lock -> recover -> appender -> preparer -> forcer -> first frame
 *   run:    appender.append ... publish          one thread: PROCESS, survives kill -9
 *           preparer.doWork                      one thread: keeps a segment ahead
 *           forcer.doWork                        one thread: DISK, survives power loss
 *   close:  CLOSE frame -> publish -> force -> watermark to the end, closed -> unlock
 * </pre>
 *
 * <p>Threading: whoever opens hands the three duty cycles to their threads and takes them back before closing; the log
 * starts no thread. {@link #reader} and the accessors may be called by any thread.
 */
public final class Log implements AutoCloseable {
    private final LogContext context;
    private final StorageLock lock;
    private final LogHealth health;
    private final ControlPage control;
    private final PreparedSegment prepared;
    private final Appender appender;
    private final SegmentPreparer preparer;
    private final Forcer forcer;
    private final RecoveryReport report;
    private final SnapshotStore snapshots;
    private boolean closed;

    /**
     * Opens the directory, recovering what the last owner left; creates a log where there is none.
     *
     * @throws io.petrigraph.log.failure.LogLockedException if it is open elsewhere
     * @throws io.petrigraph.log.failure.LogCorruptException if what was safe is damaged; nothing has been changed
     * @throws io.petrigraph.log.failure.LogFormatException if it is of another version or another net
     * @throws LogFullException if there is no space for the first segments
     * @throws LogFailedException if the storage fails
     */
    public static Log open(LogContext context) {
        context.segmentCapacityBytes();
        try {
            StorageLock lock = context.storage().lock(LogFiles.LOCK, context.holder());
            try {
                return openLocked(context, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotOpen(context, e);
        }
    }

    private static Log openLocked(LogContext context, StorageLock lock) throws IOException {
        LogHealth health = new LogHealth();
        Recovery.Recovered recovered = Recovery.run(context, health);
        Log log = new Log(context, lock, health, recovered);
        try {
            log.begin();
        } catch (RuntimeException e) {
            log.release();
            throw e;
        }
        return log;
    }

    /** Full or failed: no system says which in words that can be relied on, but one can ask what space there is. */
    private static LogException cannotOpen(LogContext context, IOException cause) {
        String place = " place=" + context.storage().describe();
        try {
            long usableSpaceBytes = context.storage().usableSpaceBytes();
            if (usableSpaceBytes < context.segmentLengthBytes()) {
                return new LogFullException(
                        "no space to open the log, free some: usableSpaceBytes=" + usableSpaceBytes + place, cause);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new LogFailedException("storage failed while the log was opened: cause=" + cause + place, cause);
    }

    private Log(LogContext context, StorageLock lock, LogHealth health, Recovery.Recovered recovered) {
        this.context = context;
        this.lock = lock;
        this.health = health;
        this.control = recovered.control();
        this.report = recovered.report();
        this.snapshots = new SnapshotStore(context.storage(), context.spaceReserveBytes());
        this.prepared = new PreparedSegment();
        DurablePosition durable =
                new DurablePosition(recovered.segment().position(recovered.offset()), report.lastSequence());
        this.appender = new Appender(context, health, prepared, durable, recovered);
        this.preparer = new SegmentPreparer(context, health, prepared, appender, report.incarnation());
        this.forcer = new Forcer(context, health, appender, durable, recovered);
    }

    private void begin() {
        if (appender.begin(context.net())) {
            return;
        }
        preparer.doWork(context.nanoClock().getAsLong());
        if (!appender.begin(context.net())) {
            LogFailedException failure = health.failureAcquire();
            throw failure != null
                    ? failure
                    : new LogFullException(
                            "no space for the next segment, free some: segmentLengthBytes="
                                    + context.segmentLengthBytes(),
                            null);
        }
    }

    /** The appender, for the one thread that writes. */
    public Appender appender() {
        return appender;
    }

    /** The duty cycle that makes records safe from a power loss. */
    public Forcer forcer() {
        return forcer;
    }

    /** The duty cycle that prepares segments. */
    public SegmentPreparer preparer() {
        return preparer;
    }

    /** What opening the log found and did. */
    public RecoveryReport recoveryReport() {
        return report;
    }

    /** The last record that survives a power loss, -1 if there is none. */
    public long forcedSequenceAcquire() {
        return forcer.forcedSequenceAcquire();
    }

    /** Why the log has failed, or null while it has not. */
    public @Nullable LogFailedException failure() {
        return health.failureAcquire();
    }

    /** The snapshots beside the log. */
    public SnapshotStore snapshots() {
        return snapshots;
    }

    /** A reader from the oldest record on; it sees what is published, and later what will be. */
    public LogReader reader() {
        return LogReader.open(context.storage());
    }

    /**
     * Closes the log: all that was appended is published, forced, and marked as the end. Afterwards the duty cycles must not
     * be called. A log that has failed is only released. Does nothing the second time.
     *
     * @throws LogFailedException if the end could not be made safe; the next owner will recover
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!health.hasFailed()) {
                appender.end();
                forcer.end(context.nanoClock().getAsLong());
            }
        } catch (IOException | InternalError e) {
            throw health.fail("force at close", e);
        } finally {
            release();
        }
    }

    private void release() {
        Segment unused = prepared.take();
        if (unused != null) {
            unused.close();
        }
        forcer.segment().close();
        control.close();
        lock.close();
    }
}
