package io.petrigraph.runtime;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.IdleStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the engine's duty cycles, from the first to the last: a thread for each worker and one for the upkeep, or the callers
 * in their place.
 *
 * <pre>
 *   start --> run --> drain: until nothing waits, or the close time-out --> stop --> the last one out releases the log
 * </pre>
 *
 * <p>User code cannot be killed. Where it does not return in time, closing gives up on it: the engine has failed, callers are
 * answered, and the log stays locked until that code returns; its thread then releases the log.
 *
 * <p>Safe for any thread.
 */
final class DutyCycles {
    /** How long a thread that was told to stop is waited for, in nanoseconds. */
    private static final long STOP_TIMEOUT_NS = 1_000_000_000L;

    private static final long PARK_NS = 20_000;

    private final List<Worker> workers;
    private final UpkeepAgent upkeep;
    private final EngineState state;
    private final EngineContext context;
    private final Runnable release;
    /** The threads that may still use the log, and the house itself. */
    private final AtomicInteger inside = new AtomicInteger(1);

    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicReferenceArray<@Nullable Thread> workerThreads;
    /** Workers that have not ended. */
    private final AtomicInteger atWork;

    private volatile @Nullable Thread upkeepThread;
    /** The last thread that wrote a snapshot, or null. */
    private volatile @Nullable Thread besideThread;
    /** False while whoever waits has to do the upkeep: before the start, and where callers drive. */
    private volatile boolean upkeepHasThread;

    private volatile boolean draining;
    private volatile boolean stopping;
    private volatile boolean closedFromInside;
    /** True while a caller runs a round. Where callers drive, one thread at a time uses the engine. */
    private boolean driving;

    DutyCycles(List<Worker> workers, UpkeepAgent upkeep, EngineState state, EngineContext context, Runnable release) {
        this.workers = workers;
        this.workerThreads = new AtomicReferenceArray<>(workers.size());
        this.atWork = new AtomicInteger(workers.size());
        this.upkeep = upkeep;
        this.state = state;
        this.context = context;
        this.release = release;
    }

    /** True where callers run the duty cycles. */
    boolean areDriven() {
        return context.threads == Threads.CALLER_DRIVEN;
    }

    void start(String name) {
        if (!areDriven()) {
            upkeepHasThread = true;
            for (int i = 0; i < workers.size(); i++) {
                int worker = i;
                workerThreads.set(
                        i, start("petrigraph-" + workers.get(i).name() + "-" + name, () -> runWorker(worker)));
            }
            upkeepThread = start("petrigraph-upkeep-" + name, this::runUpkeep);
        }
    }

    private Thread start(String name, Runnable run) {
        inside.incrementAndGet();
        try {
            return context.threads.start(name, run);
        } catch (Throwable thrown) {
            leave();
            throw thrown;
        }
    }

    /**
     * Runs something beside the engine that uses its log: on a thread of its own, or at once where callers drive. False where
     * the log is released already.
     */
    boolean runBeside(String name, Runnable work) {
        if (areDriven()) {
            work.run();
            return true;
        }
        if (!enter()) {
            return false;
        }
        try {
            besideThread = context.threads.start(name, () -> {
                try {
                    work.run();
                } finally {
                    leaveQuietly();
                }
            });
            return true;
        } catch (Throwable thrown) {
            leave();
            throw thrown;
        }
    }

    private boolean enter() {
        int now = inside.get();
        while (now > 0 && !inside.compareAndSet(now, now + 1)) {
            now = inside.get();
        }
        return now > 0;
    }

    private void runWorker(int number) {
        workerThreads.set(number, Thread.currentThread());
        Worker worker = workers.get(number);
        IdleStrategy idle = context.waitStrategy.create();
        try {
            while (!stopping && !state.hasFailed()) {
                int work = worker.doWork();
                if (work == 0 && draining && worker.isQuiet()) {
                    break;
                }
                if (work == 0) {
                    Thread.interrupted(); // user code may have left it set, and then nothing would ever rest
                }
                idle.idle(work);
            }
        } catch (Throwable thrown) {
            state.fail(thrown);
        } finally {
            endOfWorker();
        }
    }

    private void endOfWorker() {
        if (atWork.decrementAndGet() == 0) {
            endState();
            if (closedFromInside) {
                stopping = true;
                leaveQuietly();
            }
        }
        leaveQuietly();
    }

    /** Nothing is executed any more: what was executed and not answered cannot be called closed. */
    private void endState() {
        if (workers.stream().anyMatch(Worker::owesOutcomes)) {
            state.fail(new IllegalStateException(
                    "closed before all outcomes were as safe as promised: closeTimeoutNs=" + context.closeTimeoutNs));
        }
        state.closed();
    }

    private void runUpkeep() {
        try {
            while (!stopping && !state.hasFailed()) {
                if (upkeep.doWork(context.clock.elapsedNs()) == 0) {
                    LockSupport.parkNanos(upkeep.idleNs());
                }
            }
        } catch (Throwable thrown) {
            state.fail(thrown);
        } finally {
            leaveQuietly();
        }
    }

    /** Runs one round on the caller's thread, where callers drive; returns how much was done. */
    int drive() {
        if (driving) {
            throw calledFromInside();
        }
        if (!areDriven() || state.isEnded()) {
            return 0;
        }
        int work = 0;
        driving = true;
        try {
            for (Worker worker : workers) {
                work += worker.doWork();
            }
            work += upkeep.doWork(context.clock.elapsedNs());
        } catch (Throwable thrown) {
            state.fail(thrown);
        } finally {
            driving = false;
        }
        if (closedFromInside) {
            closedFromInside = false;
            closeDriven();
        }
        return work;
    }

    /** True where the calling thread runs the engine at this moment: it must not wait for itself. */
    boolean isInside() {
        return driving || isWorker(Thread.currentThread());
    }

    private boolean isWorker(Thread thread) {
        for (int i = 0; i < workerThreads.length(); i++) {
            if (workerThreads.get(i) == thread) {
                return true;
            }
        }
        return false;
    }

    static IllegalStateException calledFromInside() {
        return new IllegalStateException("user code inside the engine cannot wait for the engine, call it afterwards:"
                + " thread=" + Thread.currentThread().getName());
    }

    /** The engine's thread waits a moment for the next segment; false: waiting longer will not help. */
    boolean waitForSegment() {
        if (!upkeepHasThread) {
            return upkeep.doWork(context.clock.elapsedNs()) > 0;
        }
        LockSupport.parkNanos(PARK_NS);
        return !stopping && !state.hasFailed();
    }

    /** Ends it all: once, whoever comes later waits until it is done. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            state.beginClosing();
            if (areDriven()) {
                closeDriven();
            } else {
                closeThreads();
            }
        } else if (!isInside()) {
            awaitReleased();
        }
    }

    private void closeDriven() {
        if (driving) {
            closedFromInside = true;
            return;
        }
        long startedNs = context.clock.elapsedNs();
        while (drive() > 0 && context.clock.elapsedNs() - startedNs < context.closeTimeoutNs) {
            // until nothing waits
        }
        endState();
        leave();
    }

    private void closeThreads() {
        closedFromInside = isInside();
        draining = true;
        if (closedFromInside) {
            return; // the thread that runs this event ends by itself when it is done
        }
        joinWorkers(context.closeTimeoutNs);
        stopping = true;
        if (!joinWorkers(STOP_TIMEOUT_NS)) {
            state.fail(new IllegalStateException(
                    "closed while an event's own code did not return: closeTimeoutNs=" + context.closeTimeoutNs));
        }
        join(upkeepThread, STOP_TIMEOUT_NS);
        join(besideThread, context.closeTimeoutNs);
        leave();
    }

    /** The last one out releases the log. */
    private void leave() {
        if (inside.decrementAndGet() == 0) {
            try {
                release.run();
            } finally {
                released.countDown();
            }
        }
    }

    private void leaveQuietly() {
        try {
            leave();
        } catch (RuntimeException | Error thrown) {
            state.fail(thrown);
        }
    }

    /** Waits for all of them, that long in all. */
    private boolean joinWorkers(long timeoutNs) {
        long startedNs = context.clock.elapsedNs();
        boolean ended = true;
        for (int i = 0; i < workerThreads.length(); i++) {
            ended &= join(workerThreads.get(i), timeoutNs - (context.clock.elapsedNs() - startedNs));
        }
        return ended;
    }

    private boolean join(@Nullable Thread thread, long timeoutNs) {
        long startedNs = context.clock.elapsedNs();
        return uninterrupted(() -> {
            while (thread != null && thread.isAlive()) {
                if (context.clock.elapsedNs() - startedNs >= timeoutNs) {
                    return false;
                }
                thread.join(1);
            }
            return true;
        });
    }

    private void awaitReleased() {
        long startedNs = context.clock.elapsedNs();
        long patienceNs = context.closeTimeoutNs + 2 * STOP_TIMEOUT_NS;
        uninterrupted(() -> {
            while (released.getCount() > 0 && context.clock.elapsedNs() - startedNs < patienceNs) {
                Thread.sleep(1);
            }
            return true;
        });
    }

    @FunctionalInterface
    private interface Waiting {
        boolean run() throws InterruptedException;
    }

    /** Waits on after an interrupt, and sets it again afterwards. */
    private static boolean uninterrupted(Waiting waiting) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.run();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
