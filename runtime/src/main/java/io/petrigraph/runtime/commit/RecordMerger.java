package io.petrigraph.runtime.commit;

import io.petrigraph.log.Admission;
import io.petrigraph.log.Appender;
import io.petrigraph.log.Log;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Writes the steps of all partitions into the one log, in the order of their numbers: the only writer of the log. Each
 * partition hands over its steps in ascending order, so the next number is at the head of some queue, or not there yet.
 * It waits for no partition; what is published is a prefix without a gap.
 *
 * <pre>
 *   partition 0:  7 | 5 | 2 --+
 *   partition 1:  6 | 3 ------+--> next = 2 --> Appender --> published
 *   partition 2:  8 | 4 ------+
 * </pre>
 *
 * <p>Owner: one thread; {@link #ackedAcquire} may be asked by any.
 */
final class RecordMerger implements DutyCycle {
    private static final VarHandle PUBLISHED;
    private static final VarHandle FULL;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PUBLISHED = lookup.findVarHandle(RecordMerger.class, "published", long.class);
            FULL = lookup.findVarHandle(RecordMerger.class, "isFull", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Mailboxes mailboxes;
    private final int partitions;
    private final @Nullable Log log;
    private final boolean isForced;
    private long next;

    @SuppressWarnings("UnusedVariable") // by way of PUBLISHED
    private long published;

    @SuppressWarnings("UnusedVariable") // by way of FULL
    private boolean isFull;

    RecordMerger(Mailboxes mailboxes, int partitions, @Nullable Log log, boolean isForced, long next) {
        this.mailboxes = mailboxes;
        this.partitions = partitions;
        this.log = log;
        this.isForced = isForced;
        this.next = next;
        this.published = next - 1;
    }

    @Override
    public int doWork() {
        int steps = 0;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int partition = 0; partition < partitions; partition++) {
                Queue<StepRecords> queue = mailboxes.records(partition);
                for (StepRecords step = queue.peek(); step != null && write(step); step = queue.peek()) {
                    queue.poll();
                    progress = true;
                    steps++;
                }
            }
        }
        if (steps > 0) {
            if (log != null) {
                log.appender().publish();
            }
            PUBLISHED.setRelease(this, next - 1);
        }
        return steps;
    }

    /** Writes a step whose turn it is, if there is room. */
    boolean write(StepRecords step) {
        if (step.firstSequence() != next) {
            return false;
        }
        if (log != null) {
            Appender appender = log.appender();
            Admission admission = appender.admit(recordBytes(step));
            FULL.setOpaque(this, admission == Admission.STORAGE_FULL);
            if (admission != Admission.ROOM) {
                return false;
            }
            for (int i = 0; i < step.count(); i++) {
                long position = appender.append(
                        next + i,
                        0,
                        step.timeNs(),
                        i == 0 ? step.idHi() : 0,
                        i == 0 ? step.idLo() : 0,
                        i,
                        step.count(),
                        step.bytes(),
                        step.start(i),
                        step.lengthBytes(i));
                if (position == Appender.NOT_READY) {
                    throw new IllegalStateException("admitted, but there is no room: sequence=" + (next + i));
                }
            }
        }
        next += step.count();
        return true;
    }

    private static int recordBytes(StepRecords step) {
        long bytes = 0;
        for (int i = 0; i < step.count(); i++) {
            bytes += Appender.recordLengthBytes(step.lengthBytes(i));
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    /** True while what is numbered waits for space in the storage: events are refused then, before they are decided. */
    boolean isStorageFull() {
        return (boolean) FULL.getOpaque(this);
    }

    /** The last sequence that is as safe as the acknowledgement level asks for. */
    long ackedAcquire() {
        return isForced && log != null ? log.forcedSequenceAcquire() : (long) PUBLISHED.getAcquire(this);
    }
}
