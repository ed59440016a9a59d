package io.petrigraph.runtime.replay;

import io.petrigraph.log.Log;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.Snapshot;
import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.MalformedSnapshotException;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReader;
import io.petrigraph.runtime.marking.Slices;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Recovers a marking from the newest snapshot that fits and the records behind it; from the records alone where none does.
 *
 * <pre>
 *   newest snapshot: every byte right? -- same net? -- its record in this log, with its crc? -- a marking with its hash? -- replay the tail
 *        |  no            no                 no                      no                              no        |  broken
 *        +--------------> the next older one ... none: replay all records <-------------------------------------+
 * </pre>
 *
 * <p>One thread's own.
 */
public final class SnapshotRecovery {
    private final CompiledNet net;
    private final Log log;
    private long fromSnapshot = -1;

    /** A recovery of what an open log holds. */
    public SnapshotRecovery(CompiledNet net, Log log) {
        this.net = net;
        this.log = log;
    }

    /** The sequence of the snapshot that was used, or -1 where none was. */
    public long fromSnapshot() {
        return fromSnapshot;
    }

    /**
     * The marking after the last record.
     *
     * @throws BrokenHistoryException if a record does not fit the marking before it
     */
    public Replay run() {
        try {
            for (String name : log.snapshots().namesNewestFirst()) {
                Snapshot snapshot = log.snapshots().read(name);
                if (snapshot != null) {
                    Replay replay = from(snapshot);
                    if (replay != null) {
                        fromSnapshot = snapshot.sequence();
                        return replay;
                    }
                }
            }
        } catch (IOException e) {
            throw new LogFailedException("storage failed while a snapshot was read: cause=" + e, e);
        }
        Replay replay = new Replay(net);
        try (LogReader reader = log.reader()) {
            replay.run(reader, log.recoveryReport().lastSequence());
        }
        return replay;
    }

    private @Nullable Replay from(Snapshot snapshot) {
        boolean canFit = snapshot.fingerprint() == net.net().fingerprint()
                && snapshot.sequence() <= log.recoveryReport().lastSequence()
                && snapshot.incarnation() < log.recoveryReport().incarnation();
        if (!canFit) {
            return null;
        }
        try (LogReader reader = log.reader()) {
            if (!isOfThisHistory(snapshot, reader)) {
                return null;
            }
            Marking marking = MarkingReader.read(net.net(), net.texts(), snapshot.payload());
            Replay replay = new Replay(net, Slices.ALL, marking, snapshot.sequence() + 1, snapshot.chainCrc());
            replay.run(reader, log.recoveryReport().lastSequence());
            return replay;
        } catch (MalformedSnapshotException | BrokenHistoryException e) {
            return null; // if it is the history that is broken, a replay of all of it says so
        }
    }

    /** Goes to the snapshot's record, and compares. */
    private static boolean isOfThisHistory(Snapshot snapshot, LogReader reader) {
        boolean found = false;
        while (!found && reader.next() && reader.sequence() <= snapshot.sequence()) {
            found = reader.sequence() == snapshot.sequence();
        }
        return found && reader.chainCrc() == snapshot.chainCrc() && reader.incarnation() <= snapshot.incarnation();
    }
}
