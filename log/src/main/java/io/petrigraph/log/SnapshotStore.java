package io.petrigraph.log;

import io.petrigraph.log.failure.SnapshotFailedException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SnapshotDescriptor;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots beside a log: one whole, checksummed file each.
 *
 * <pre>
 *   write:  space left? -- temporary of zeros -- content -- force -- rename -- force directory -- give up the oldest
 *   read:   every byte as it was written? -- or none at all
 * </pre>
 *
 * A snapshot is never needed: the log alone leads to the same marking. So whatever is wrong with one, there is an older one,
 * or none. A failure to write one leaves the log as it is.
 *
 * <p>Threading: one thread at a time writes; any thread may read.
 */
public final class SnapshotStore {
    private static final int MAX_PAYLOAD_LENGTH_BYTES = 1 << 30;

    private final Storage storage;
    private final long spaceReserveBytes;

    SnapshotStore(Storage storage, long spaceReserveBytes) {
        this.storage = storage;
        this.spaceReserveBytes = spaceReserveBytes;
    }

    /** The snapshots of a directory, to be read only. */
    public static SnapshotStore readOnly(Storage storage) {
        return new SnapshotStore(storage, Long.MAX_VALUE);
    }

    /** The names of the files, newest first; what they hold has not been looked at. */
    public List<String> namesNewestFirst() throws IOException {
        return storage.list().stream()
                .filter(LogFiles::isSnapshot)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** How long a file is. */
    public long lengthBytes(String name) throws IOException {
        return storage.lengthBytes(name);
    }

    /** Reads a snapshot; null where a byte of it is not as it was written, or its version is unknown. */
    public @Nullable Snapshot read(String name) throws IOException {
        long lengthBytes = storage.lengthBytes(name);
        if (lengthBytes < SnapshotDescriptor.HEADER_LENGTH_BYTES
                || lengthBytes > SnapshotDescriptor.HEADER_LENGTH_BYTES + (long) MAX_PAYLOAD_LENGTH_BYTES) {
            return null;
        }
        try (MappedRegion region = storage.mapReadable(name)) {
            boolean isWhole = SnapshotDescriptor.isValid(region.buffer())
                    && SnapshotDescriptor.version(region.buffer()) == SnapshotDescriptor.VERSION
                    && LogFiles.snapshot(SnapshotDescriptor.sequence(region.buffer()))
                            .equals(name);
            return isWhole
                    ? new Snapshot(
                            SnapshotDescriptor.sequence(region.buffer()),
                            SnapshotDescriptor.chainCrc(region.buffer()),
                            SnapshotDescriptor.fingerprint(region.buffer()),
                            SnapshotDescriptor.incarnation(region.buffer()),
                            SnapshotDescriptor.payload(region.buffer()))
                    : null;
        }
    }

    /**
     * Writes a snapshot, safe from a power loss, and gives up all but the newest {@code kept}.
     *
     * @throws SnapshotFailedException if it could not be written; nothing of it is left, and the log goes on
     */
    public void write(Snapshot snapshot, int kept) {
        String name = LogFiles.snapshot(snapshot.sequence());
        String temporary = name + LogFiles.TEMPORARY_SUFFIX;
        long lengthBytes = SnapshotDescriptor.HEADER_LENGTH_BYTES + (long) snapshot.payload().length;
        try {
            checkSpace(snapshot, lengthBytes);
            storage.createZeroed(temporary, lengthBytes);
            try (MappedRegion region = storage.mapWritable(temporary)) {
                SnapshotDescriptor.write(
                        region.buffer(),
                        snapshot.sequence(),
                        snapshot.fingerprint(),
                        snapshot.incarnation(),
                        snapshot.chainCrc(),
                        snapshot.payload());
                region.force(0, (int) lengthBytes);
            }
            storage.force(temporary);
            storage.rename(temporary, name);
            storage.forceDirectory();
            giveUpOldest(kept);
        } catch (IOException | InternalError e) {
            throw new SnapshotFailedException(
                    "the snapshot could not be written, the log goes on without it: name=" + name + " cause=" + e,
                    discard(temporary, e));
        }
    }

    private void checkSpace(Snapshot snapshot, long lengthBytes) throws IOException {
        if (snapshot.payload().length > MAX_PAYLOAD_LENGTH_BYTES) {
            throw new IOException("too long: payloadLengthBytes=" + snapshot.payload().length);
        }
        long usableSpaceBytes = storage.usableSpaceBytes();
        if (usableSpaceBytes - spaceReserveBytes < lengthBytes) {
            throw new IOException("no space: usableSpaceBytes=" + usableSpaceBytes + " lengthBytes=" + lengthBytes);
        }
    }

    private void giveUpOldest(int kept) throws IOException {
        List<String> names = namesNewestFirst();
        for (String old : names.subList(Math.min(kept, names.size()), names.size())) {
            storage.unlink(old);
        }
    }

    /** What is half made must not take up space; if this fails too, the next opening removes it. */
    private Throwable discard(String temporary, Throwable cause) {
        try {
            if (storage.exists(temporary)) {
                storage.unlink(temporary);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
