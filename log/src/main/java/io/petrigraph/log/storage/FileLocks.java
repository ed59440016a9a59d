package io.petrigraph.log.storage;

import io.petrigraph.log.failure.LogLockedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Lock files. A POSIX lock belongs to the process and is dropped when the process closes <em>any</em> channel on the file,
 * so a second opener in this JVM is turned away by the registry before it touches the file.
 */
final class FileLocks {
    private static final int MAX_HOLDER_LENGTH_BYTES = 256;
    private static final ConcurrentMap<Path, String> HOLDERS = new ConcurrentHashMap<>();

    /** Channels that must never be closed: another class loader of this JVM holds the lock on their file. */
    private static final Queue<FileChannel> LEFT_OPEN = new ConcurrentLinkedQueue<>();

    private FileLocks() {}

    static StorageLock lock(Path file, String holder) throws IOException {
        String holderHere = HOLDERS.putIfAbsent(file, holder);
        if (holderHere != null) {
            throw new LogLockedException(String.valueOf(file.getParent()), holderHere);
        }
        boolean locked = false;
        try {
            StorageLock lock = lockFile(file, holder);
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                HOLDERS.remove(file);
            }
        }
    }

    private static StorageLock lockFile(Path file, String holder) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LEFT_OPEN.add(channel);
            throw new LogLockedException(String.valueOf(file.getParent()), "another class loader of this JVM");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        if (lock == null) {
            String other = readHolder(channel);
            channel.close();
            throw new LogLockedException(String.valueOf(file.getParent()), other);
        }
        HeldLock held = new HeldLock(file, channel);
        try {
            writeHolder(channel, holder);
        } catch (IOException e) {
            held.close();
            throw e;
        }
        return held;
    }

    private static String readHolder(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(MAX_HOLDER_LENGTH_BYTES);
            channel.read(bytes, 0);
            String holder = StandardCharsets.UTF_8
                    .decode(bytes.flip())
                    .toString()
                    .replace('\0', ' ')
                    .strip();
            return holder.isEmpty() ? "another process" : holder;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static void writeHolder(FileChannel channel, String holder) throws IOException {
        byte[] text = Arrays.copyOf(holder.getBytes(StandardCharsets.UTF_8), MAX_HOLDER_LENGTH_BYTES);
        channel.write(ByteBuffer.wrap(text), 0);
    }

    private static final class HeldLock implements StorageLock {
        private final Path file;
        private @Nullable FileChannel channel;

        HeldLock(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public synchronized void close() {
            FileChannel open = channel;
            if (open == null) {
                return;
            }
            channel = null;
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("lock file could not be closed: file=" + file, e);
            } finally {
                HOLDERS.remove(file);
            }
        }
    }
}
