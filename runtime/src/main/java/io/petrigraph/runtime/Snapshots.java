package io.petrigraph.runtime;

import io.petrigraph.log.Log;
import io.petrigraph.log.Snapshot;
import io.petrigraph.log.failure.SnapshotFailedException;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.MarkingWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes snapshots, on request and by cadence, one at a time.
 *
 * <pre>
 *   request --+--> a thread of its own: marking between two events (shares pages) --> bytes --> file --> older ones given up
 *   cadence --+                              |
 *                                       engine's thread: goes on at once
 * </pre>
 *
 * <p>No caller's thread touches a file: an interrupt would close it. Safe for any thread.
 */
final class Snapshots {
    private final Log log;
    private final Gate gate;
    private final DutyCycles cycles;
    private final Net net;
    private final int kept;
    private final long everyRecords;
    private final AtomicBoolean isDue = new AtomicBoolean();
    /** Owner: the upkeep's thread. */
    private long lastDueAt;
    /** Guarded by this. */
    private long lastWritten;

    Snapshots(Log log, Gate gate, DutyCycles cycles, Net net, EngineContext context, long lastWritten) {
        this.log = log;
        this.gate = gate;
        this.cycles = cycles;
        this.net = net;
        this.kept = context.snapshotsKept;
        this.everyRecords = context.snapshotEveryRecords;
        this.lastWritten = lastWritten;
        this.lastDueAt = lastWritten;
    }

    /** On request: waits until it is written, also where it is interrupted. */
    long write() {
        if (cycles.isInside()) {
            throw DutyCycles.calledFromInside();
        }
        FutureTask<Long> task = new FutureTask<>(this::writeNow);
        if (!cycles.runBeside("petrigraph-snapshot-" + net.name(), task)) {
            throw new RefusedException(gate.outcomes().simple(gate.state().closedStatus()));
        }
        return await(task);
    }

    /** The upkeep: the log is forced up to there. What fails here fails again where somebody asks, and harms nothing. */
    void onForced(long sequence) {
        boolean due = everyRecords > 0 && !cycles.areDriven() && sequence - lastDueAt >= everyRecords;
        if (due && isDue.compareAndSet(false, true)) {
            lastDueAt = sequence;
            cycles.runBeside("petrigraph-snapshot-" + net.name(), this::writeQuietly);
        }
    }

    private void writeQuietly() {
        try {
            writeNow();
        } catch (RefusedException | SnapshotFailedException e) {
            return; // the log is whole without it
        } finally {
            isDue.set(false);
        }
    }

    private synchronized long writeNow() {
        SnapshotCall call = gate.marking();
        if (call.sequence() > lastWritten) {
            byte[] payload = MarkingWriter.write(call.marking());
            long incarnation = log.recoveryReport().incarnation();
            log.snapshots()
                    .write(
                            new Snapshot(call.sequence(), call.chainCrc(), net.fingerprint(), incarnation, payload),
                            kept);
            lastWritten = call.sequence();
        }
        return call.sequence();
    }

    private static long await(FutureTask<Long> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("a snapshot failed without a reason: cause=" + cause, cause);
    }
}
