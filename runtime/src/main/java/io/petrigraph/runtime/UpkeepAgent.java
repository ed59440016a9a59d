package io.petrigraph.runtime;

import io.petrigraph.log.Log;
import io.petrigraph.log.failure.LogFailedException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The duty cycle beside the engine: prepares segments, forces the log, watches that whoever decides events moves. Owner: one thread.
 */
final class UpkeepAgent {
    /** How long published records may stay unforced where nobody waits for the force, in nanoseconds. */
    static final long LAZY_FORCE_INTERVAL_NS = 1_000_000_000L;

    /** How long it rests where somebody waits for a force; where segments must be ready in time; where it only watches. */
    private static final long FORCE_IDLE_NS = 20_000L;

    private static final long SEGMENT_IDLE_NS = 1_000_000L;
    private static final long WATCH_IDLE_NS = 10_000_000L;

    private final @Nullable Log log;
    private final boolean forceAtOnce;
    private final List<Progress> watched;
    private final EngineState state;
    private final long stallTimeoutNs;
    /** Told how far the log is forced. */
    private final LongConsumer onForced;

    private final long[] lastWord;
    private final long[] lastWordAtNs;
    private long forcedAtNs;

    UpkeepAgent(
            @Nullable Log log,
            List<Progress> watched,
            EngineState state,
            EngineContext context,
            LongConsumer onForced) {
        this.log = log;
        this.forceAtOnce = context.ack == Ack.DISK;
        this.watched = watched;
        this.lastWord = new long[watched.size()];
        this.lastWordAtNs = new long[watched.size()];
        this.state = state;
        this.stallTimeoutNs = context.stallTimeoutNs;
        this.onForced = onForced;
        this.forcedAtNs = context.clock.elapsedNs();
    }

    /** One round at this moment of {@link Clock#elapsedNs}; returns how much was done. */
    int doWork(long nowNs) {
        for (int i = 0; i < lastWord.length; i++) {
            watch(i, nowNs);
        }
        Log open = log;
        if (open == null) {
            return 0;
        }
        int work = open.preparer().doWork(nowNs);
        if (forceAtOnce || nowNs - forcedAtNs >= LAZY_FORCE_INTERVAL_NS) {
            work += open.forcer().doWork(nowNs);
            forcedAtNs = nowNs;
            onForced.accept(open.forcedSequenceAcquire());
        }
        LogFailedException failure = open.failure();
        if (failure != null) {
            state.fail(failure);
        }
        return work;
    }

    /** How long to rest when there was nothing to do, in nanoseconds. */
    long idleNs() {
        if (log == null) {
            return WATCH_IDLE_NS;
        }
        return forceAtOnce ? FORCE_IDLE_NS : SEGMENT_IDLE_NS;
    }

    private void watch(int at, long nowNs) {
        Progress progress = watched.get(at);
        long word = progress.wordOpaque();
        if (word != lastWord[at] || !Progress.isInEvent(word)) {
            lastWord[at] = word;
            lastWordAtNs[at] = nowNs;
        } else if (nowNs - lastWordAtNs[at] >= stallTimeoutNs) {
            progress.stalledAt(word);
        }
    }
}
