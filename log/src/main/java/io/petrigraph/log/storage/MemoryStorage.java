package io.petrigraph.log.storage;

import io.petrigraph.log.failure.LogLockedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A directory in memory that knows what is safe. Each file has a current image and a forced one; names have a current and
 * a forced state too. {@link #afterKill} is what the next process finds, {@link #afterPowerLoss} what the next boot finds:
 * what was forced, and of the rest whatever the disk had got to, sector by sector.
 *
 * <p>Safe for several threads, as far as the log orders their stores to the same bytes.
 */
public final class MemoryStorage implements Storage {
    private final long capacityBytes;
    private final BootId bootId;
    private final TreeMap<String, MemoryFile> files = new TreeMap<>();
    private final TreeMap<String, MemoryFile> forcedNames = new TreeMap<>();
    private final List<NameChange> unforcedNames = new ArrayList<>();
    private @Nullable String holder;

    /** An empty directory without a bound that matters. */
    public MemoryStorage() {
        this(Long.MAX_VALUE);
    }

    /** An empty directory on a disk of this size. */
    public MemoryStorage(long capacityBytes) {
        this(capacityBytes, new BootId(1, 1));
    }

    private MemoryStorage(long capacityBytes, BootId bootId) {
        this.capacityBytes = capacityBytes;
        this.bootId = bootId;
    }

    /** What the next process finds when this one is killed: all stores, no locks, the same boot. */
    public synchronized MemoryStorage afterKill() {
        return afterKill(bootId);
    }

    private MemoryStorage afterKill(BootId nextBootId) {
        MemoryStorage next = new MemoryStorage(capacityBytes, nextBootId);
        Map<MemoryFile, MemoryFile> copies = new HashMap<>();
        files.forEach((name, file) -> next.files.put(name, copies.computeIfAbsent(file, MemoryFile::afterKill)));
        forcedNames.forEach(
                (name, file) -> next.forcedNames.put(name, copies.computeIfAbsent(file, MemoryFile::afterKill)));
        unforcedNames.forEach(change -> next.unforcedNames.add(change.of(copies)));
        return next;
    }

    /** What the next boot finds when the machine was shut down in order: all stores, and no proof that it was so. */
    public synchronized MemoryStorage afterReboot() {
        return afterKill(new BootId(bootId.hi(), bootId.lo() + 1));
    }

    /**
     * What the next boot finds: forced bytes under forced names, a random number of the later changes of names in their
     * order, and a random choice of the later stores, sector by sector.
     */
    public synchronized MemoryStorage afterPowerLoss(RandomGenerator random) {
        MemoryStorage next = new MemoryStorage(capacityBytes, new BootId(bootId.hi(), bootId.lo() + 1));
        TreeMap<String, MemoryFile> names = new TreeMap<>(forcedNames);
        int survivingChanges = random.nextInt(unforcedNames.size() + 1);
        unforcedNames.subList(0, survivingChanges).forEach(change -> change.apply(names));
        names.forEach((name, file) -> next.files.put(name, file.afterPowerLoss(random)));
        next.forcedNames.putAll(next.files);
        return next;
    }

    @Override
    public synchronized List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized boolean exists(String name) {
        return files.containsKey(name);
    }

    @Override
    public synchronized long lengthBytes(String name) throws IOException {
        return file(name).lengthBytes();
    }

    @Override
    public synchronized void createZeroed(String name, long lengthBytes) throws IOException {
        if (files.containsKey(name)) {
            unlink(name);
        }
        long fitting = Math.min(lengthBytes, usableSpaceBytes());
        change(new NameChange(name, new MemoryFile(Math.toIntExact(fitting))));
        if (fitting < lengthBytes) {
            throw new IOException("no space left: usableSpaceBytes=" + fitting + " lengthBytes=" + lengthBytes);
        }
    }

    @Override
    public synchronized void force(String name) throws IOException {
        file(name).forceAll();
    }

    @Override
    public synchronized MappedRegion mapWritable(String name) throws IOException {
        return new MemoryRegion(file(name), false);
    }

    @Override
    public synchronized MappedRegion mapReadable(String name) throws IOException {
        return new MemoryRegion(file(name), true);
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        change(new NameChange(to, file(from), from));
    }

    @Override
    public synchronized void unlink(String name) throws IOException {
        file(name);
        change(new NameChange(name, null));
    }

    @Override
    public synchronized void forceDirectory() {
        forcedNames.clear();
        forcedNames.putAll(files);
        unforcedNames.clear();
    }

    @Override
    public synchronized long usableSpaceBytes() {
        long used = 0;
        for (MemoryFile file : files.values()) {
            used += file.lengthBytes();
        }
        return Math.max(0, capacityBytes - used);
    }

    @Override
    public synchronized StorageLock lock(String name, String newHolder) {
        if (holder != null) {
            throw new LogLockedException(describe(), holder);
        }
        holder = newHolder;
        return new StorageLock() {
            private boolean released;

            @Override
            public void close() {
                synchronized (MemoryStorage.this) {
                    if (!released) {
                        released = true;
                        holder = null;
                    }
                }
            }
        };
    }

    @Override
    public BootId bootId() {
        return bootId;
    }

    @Override
    public String describe() {
        return "memory";
    }

    private MemoryFile file(String name) throws FileNotFoundException {
        MemoryFile file = files.get(name);
        if (file == null) {
            throw new FileNotFoundException("no such file: name=" + name);
        }
        return file;
    }

    private void change(NameChange change) {
        change.apply(files);
        unforcedNames.add(change);
    }

    /** A name gets a file (null: loses it), and the file loses the name it had. */
    private record NameChange(
            String name,
            @Nullable MemoryFile file,
            @Nullable String formerName) {
        NameChange(String name, @Nullable MemoryFile file) {
            this(name, file, null);
        }

        NameChange of(Map<MemoryFile, MemoryFile> copies) {
            MemoryFile copy = file == null ? null : copies.computeIfAbsent(file, MemoryFile::afterKill);
            return new NameChange(name, copy, formerName);
        }

        void apply(TreeMap<String, MemoryFile> names) {
            if (formerName != null) {
                names.remove(formerName);
            }
            if (file == null) {
                names.remove(name);
            } else {
                names.put(name, file);
            }
        }
    }
}
