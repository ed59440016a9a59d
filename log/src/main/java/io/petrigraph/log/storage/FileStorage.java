package io.petrigraph.log.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real directory. Writes go through {@link RandomAccessFile}, which an interrupt does not close as it closes a
 * {@link FileChannel}; channels are opened to map, to lock and to force the directory only, and an interrupt that meets
 * them is put off until the operation is done.
 */
public final class FileStorage implements Storage {
    private static final int ZEROS_LENGTH_BYTES = 1 << 20;
    private static final int MAX_INTERRUPTS_PUT_OFF = 100;
    private static final Path KERNEL_BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path directory;

    /** Opens a directory, creating it and its parents where they are missing. */
    public FileStorage(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("a log needs a directory, but this is a file: path=" + directory, e);
        }
        this.directory = directory.toRealPath();
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    @Override
    public long lengthBytes(String name) throws IOException {
        return Files.size(directory.resolve(name));
    }

    @Override
    public void createZeroed(String name, long lengthBytes) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
        byte[] zeros = new byte[(int) Math.min(ZEROS_LENGTH_BYTES, lengthBytes)];
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            for (long left = lengthBytes; left > 0; left -= zeros.length) {
                file.write(zeros, 0, (int) Math.min(zeros.length, left));
            }
        }
    }

    @Override
    public void force(String name) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.getFD().sync();
        }
    }

    @Override
    public MappedRegion mapWritable(String name) throws IOException {
        return map(name, "rw", FileChannel.MapMode.READ_WRITE);
    }

    @Override
    public MappedRegion mapReadable(String name) throws IOException {
        return map(name, "r", FileChannel.MapMode.READ_ONLY);
    }

    private MappedRegion map(String name, String access, FileChannel.MapMode mode) throws IOException {
        return uninterrupted(() -> {
            try (RandomAccessFile file =
                    new RandomAccessFile(directory.resolve(name).toFile(), access)) {
                long lengthBytes = file.length();
                if (lengthBytes > Integer.MAX_VALUE) {
                    throw new IOException("file is too long to map: lengthBytes=" + lengthBytes + " name=" + name);
                }
                return new FileRegion(file.getChannel().map(mode, 0, lengthBytes));
            }
        });
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                directory.resolve(from),
                directory.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void unlink(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }

    @Override
    public void forceDirectory() throws IOException {
        uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
                return channel;
            }
        });
    }

    @Override
    public long usableSpaceBytes() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    @Override
    public StorageLock lock(String name, String holder) throws IOException {
        return uninterrupted(() -> FileLocks.lock(directory.resolve(name), holder));
    }

    @Override
    public BootId bootId() {
        try {
            UUID id = UUID.fromString(Files.readString(KERNEL_BOOT_ID).strip());
            return new BootId(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (IOException | IllegalArgumentException e) {
            return BootId.UNKNOWN;
        }
    }

    @Override
    public String describe() {
        return directory.toString();
    }

    /** Clears the thread's interrupt for as long as the channel is open, and sets it again afterwards. */
    private static <T> T uninterrupted(ChannelOperation<T> operation) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return operation.run();
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                    Thread.interrupted();
                    if (attempt == MAX_INTERRUPTS_PUT_OFF) {
                        throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface ChannelOperation<T> {
        T run() throws IOException;
    }
}
