package io.petrigraph.cli;

import io.petrigraph.runtime.commit.DutyCycle;
import io.petrigraph.runtime.commit.PartitionedEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs an engine that plays a net: a thread for each partition, one for the log; the caller's thread shows how far it is.
 * A thread with nothing to do spins shortly, yields, then parks, because there may be more threads than cores.
 */
final class DutyThreads {
    private static final int SPINS = 100;
    private static final int YIELDS = 100;
    private static final long PARK_NS = 20_000;
    private static final long SHOW_NS = 5_000_000;

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean isStopping;

    private DutyThreads() {}

    /** Runs until the engine is over and all of it is written; what a thread throws is thrown here. */
    static void run(PartitionedEngine engine, Runnable show) {
        new DutyThreads().drive(engine, show);
    }

    private void drive(PartitionedEngine engine, Runnable show) {
        List<DutyCycle> cycles = engine.cycles();
        List<Thread> threads = new ArrayList<>();
        for (DutyCycle cycle : cycles.subList(0, engine.partitions())) {
            threads.add(start("partition-" + threads.size(), cycle));
        }
        List<DutyCycle> log = cycles.subList(engine.partitions(), cycles.size());
        threads.add(start("log", () -> log.stream().mapToInt(DutyCycle::doWork).sum()));
        while (!engine.isOver() && failure.get() == null) {
            LockSupport.parkNanos(SHOW_NS);
            show.run();
        }
        isStopping = true;
        threads.forEach(DutyThreads::join);
        rethrow();
        while (!engine.isQuiet()) {
            cycles.forEach(DutyCycle::doWork);
        }
    }

    private Thread start(String name, DutyCycle cycle) {
        Thread thread = new Thread(() -> loop(cycle), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void loop(DutyCycle cycle) {
        int idle = 0;
        try {
            while (failure.get() == null && !(isStopping && idle > 0)) {
                idle = cycle.doWork() > 0 ? 0 : idle + 1;
                rest(idle);
            }
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // it is a hint: whoever is never let run parks soon
    private static void rest(int idle) {
        if (idle > SPINS + YIELDS) {
            LockSupport.parkNanos(PARK_NS);
        } else if (idle > SPINS) {
            Thread.yield();
        } else if (idle > 0) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
