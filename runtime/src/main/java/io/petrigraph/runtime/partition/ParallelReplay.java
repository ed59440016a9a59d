package io.petrigraph.runtime.partition;

import io.petrigraph.log.LogReader;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.Slices;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Replays a log into several partitions at once. Each partition reads the whole log by itself and applies the part of each
 * record that lies in its slices; none waits for another, because bindings are complete.
 *
 * <p>One thread owns it; while {@link #run} runs, each partition belongs to a thread of the executor.
 */
public final class ParallelReplay {
    private final List<Replay> replays = new ArrayList<>();

    /** A replay that begins with the initial marking, each token in the partition that owns it. */
    public ParallelReplay(Net net, Ownership ownership) {
        CompiledNet compiled = new CompiledNet(net, new TextPool());
        for (Slices slices : ownership.all()) {
            replays.add(new Replay(compiled, slices));
        }
    }

    /**
     * Applies all records that there are, up to a sequence, and returns how many: all partitions to the same one.
     *
     * @param readers opens the log anew for each partition
     * @param executor runs a partition; one that runs at once in the caller's thread replays one partition after the other
     * @throws io.petrigraph.runtime.firing.BrokenHistoryException where a record does not fit the marking before it
     */
    public long run(Supplier<LogReader> readers, long lastSequence, Executor executor) {
        List<CompletableFuture<Long>> parts = new ArrayList<>();
        for (Replay replay : replays) {
            CompletableFuture<Long> part = new CompletableFuture<>();
            parts.add(part);
            executor.execute(() -> run(replay, readers, lastSequence, part));
        }
        long records = -1;
        for (CompletableFuture<Long> part : parts) {
            long done = join(part);
            if (records >= 0 && records != done) {
                throw new IllegalStateException(
                        "partitions have read different logs: records=" + records + " and " + done);
            }
            records = done;
        }
        return records;
    }

    private static void run(
            Replay replay, Supplier<LogReader> readers, long lastSequence, CompletableFuture<Long> part) {
        try (LogReader reader = readers.get()) {
            part.complete(replay.run(reader, lastSequence));
        } catch (RuntimeException | Error thrown) {
            part.completeExceptionally(thrown);
        }
    }

    private static long join(CompletableFuture<Long> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** The sequence that the next record must have. */
    public long nextSequence() {
        return replays.get(0).nextSequence();
    }

    /** The replay of one partition. */
    public Replay part(int partition) {
        return replays.get(partition);
    }

    /** The hash of the whole marking: the sum over what each partition owns. */
    public long hash() {
        return replays.stream().mapToLong(Replay::hash).sum();
    }
}
