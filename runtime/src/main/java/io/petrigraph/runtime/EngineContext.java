package io.petrigraph.runtime;

import io.petrigraph.log.LogContext;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is opened. Every bound has a name and a default. Set before {@link Engine#open}, which copies it; belongs
 * to the thread that opens.
 */
public final class EngineContext {
    /** Events that may wait for the engine. */
    public static final int DEFAULT_RING_LENGTH_SLOTS = 8192;
    /** Outcomes that a lane may be owed. */
    public static final int DEFAULT_LANE_LENGTH_SLOTS = 4096;
    /** Eager firings that one event may cause. */
    public static final int DEFAULT_CASCADE_LIMIT = 100_000;
    /** Events after which outcomes are released at the latest. */
    public static final int DEFAULT_BATCH_LIMIT = 256;

    /** How long the engine may stand over one event: short enough that whoever waits knows within two seconds. */
    public static final long DEFAULT_STALL_TIMEOUT_NS = 1_500_000_000L;

    /** Snapshots that stay beside the log: the one to go on from, and an older one should it be damaged. */
    public static final int DEFAULT_SNAPSHOTS_KEPT = 2;

    private static final long SECOND_NS = 1_000_000_000L;

    final @Nullable Storage storage;
    Ack ack;
    int ringLengthSlots = DEFAULT_RING_LENGTH_SLOTS;
    int laneLengthSlots = DEFAULT_LANE_LENGTH_SLOTS;
    int cascadeLimit = DEFAULT_CASCADE_LIMIT;
    int batchLimit = DEFAULT_BATCH_LIMIT;
    int segmentLengthBytes = LogContext.DEFAULT_SEGMENT_LENGTH_BYTES;
    int snapshotsKept = DEFAULT_SNAPSHOTS_KEPT;
    long snapshotEveryRecords;
    int partitions = 1;
    boolean singleProducer;
    boolean straightWay = true;
    WaitStrategy waitStrategy = WaitStrategy.BACKOFF;
    Threads threads = Threads.PLATFORM;
    Clock clock = Clock.system();
    long offerTimeoutNs = SECOND_NS;
    long stallTimeoutNs = DEFAULT_STALL_TIMEOUT_NS;
    long closeTimeoutNs = 10 * SECOND_NS;

    private EngineContext(@Nullable Storage storage, Ack ack) {
        this.storage = storage;
        this.ack = ack;
    }

    /** An engine without a log: everything is gone when it is closed. */
    public static EngineContext inMemory() {
        return new EngineContext(null, Ack.APPLIED);
    }

    /** An engine whose log lies in a directory, which is made where it is missing. Acknowledges at PROCESS. */
    public static EngineContext at(Path directory) {
        try {
            return at(new FileStorage(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the log's directory cannot be used: directory=" + directory, e);
        }
    }

    /** An engine whose log lies in this storage. Acknowledges at PROCESS. */
    public static EngineContext at(Storage storage) {
        return new EngineContext(storage, Ack.PROCESS);
    }

    /** What an acknowledgement promises. */
    public EngineContext ack(Ack level) {
        if (storage == null && level != Ack.APPLIED) {
            throw new IllegalArgumentException("without a log only APPLIED can be promised: ack=" + level);
        }
        ack = level;
        return this;
    }

    /** Slots of the ring: a power of two from 2. */
    public EngineContext ringLengthSlots(int slots) {
        ringLengthSlots = powerOfTwo("ringLengthSlots", slots);
        return this;
    }

    /** Outcomes that a lane may be owed: a power of two from 2. */
    public EngineContext laneLengthSlots(int slots) {
        laneLengthSlots = powerOfTwo("laneLengthSlots", slots);
        return this;
    }

    /** Eager firings that one event may cause, from 0. */
    public EngineContext cascadeLimit(int firings) {
        cascadeLimit = atLeast("cascadeLimit", firings, 0);
        return this;
    }

    /** Events after which outcomes are released at the latest, from 1. */
    public EngineContext batchLimit(int events) {
        batchLimit = atLeast("batchLimit", events, 1);
        return this;
    }

    /** The length of new log segments, a multiple of 4096. */
    public EngineContext segmentLengthBytes(int lengthBytes) {
        segmentLengthBytes = lengthBytes;
        return this;
    }

    /** How many snapshots stay beside the log, from 1; older ones are given up. */
    public EngineContext snapshotsKept(int snapshots) {
        snapshotsKept = atLeast("snapshotsKept", snapshots, 1);
        return this;
    }

    /**
     * After how many forced records the engine writes a snapshot by itself; 0, which is the default: only on request. Where
     * callers drive the engine it never does: they ask for one.
     */
    public EngineContext snapshotEveryRecords(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("must be at least 0: snapshotEveryRecords=" + records);
        }
        snapshotEveryRecords = records;
        return this;
    }

    /**
     * How many partitions the net runs in, from 1: each has a ring and a thread of its own, and there is one order of all
     * firings and one log. The default is 1, which is the fastest way wherever an event costs less than about 200 ns. With
     * several, events of a lane that name no common row and are not chained may overtake each other.
     */
    public EngineContext partitions(int count) {
        partitions = atLeast("partitions", count, 1);
        return this;
    }

    /** A promise that one thread at a time offers events: the ring is then cheaper. */
    public EngineContext singleProducer(boolean single) {
        singleProducer = single;
        return this;
    }

    /**
     * False sends every transition the general way, which means the same and is slower: for tests that compare the two. The
     * default is true.
     */
    public EngineContext straightWay(boolean straight) {
        straightWay = straight;
        return this;
    }

    /** How the engine's threads wait. */
    public EngineContext waitStrategy(WaitStrategy strategy) {
        waitStrategy = strategy;
        return this;
    }

    /** Who runs the duty cycles. */
    public EngineContext threads(Threads port) {
        threads = port;
        return this;
    }

    /** The clock whose time the records carry. */
    public EngineContext clock(Clock port) {
        clock = port;
        return this;
    }

    /** How long a verb waits for room in the ring before it is refused as back-pressured, in nanoseconds. */
    public EngineContext offerTimeoutNs(long timeoutNs) {
        offerTimeoutNs = timeoutNs;
        return this;
    }

    /** How long the engine may stand still over one event before it counts as stalled, in nanoseconds. */
    public EngineContext stallTimeoutNs(long timeoutNs) {
        stallTimeoutNs = timeoutNs;
        return this;
    }

    /** How long closing waits for what is under way, in nanoseconds. */
    public EngineContext closeTimeoutNs(long timeoutNs) {
        closeTimeoutNs = timeoutNs;
        return this;
    }

    private static int powerOfTwo(String name, int value) {
        if (value < 2 || Integer.bitCount(value) != 1) {
            throw new IllegalArgumentException("must be a power of two from 2: " + name + "=" + value);
        }
        return value;
    }

    private static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("must be at least " + least + ": " + name + "=" + value);
        }
        return value;
    }
}
