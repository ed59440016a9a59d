package io.petrigraph.benchmarks.engine;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.runtime.Ack;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Lane;
import io.petrigraph.runtime.OutcomeHandler;
import io.petrigraph.runtime.Scope;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.View;
import io.petrigraph.runtime.WaitStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engine, its events offered and its outcomes received through one lane. Ring and lane have the length of the
 * hand-written pipeline's, so that both have the same number of events under way.
 */
public final class EngineContender implements Contender {
    private static final int RING_LENGTH_SLOTS = 1 << 14;
    private static final int MAX_UNDER_WAY = RING_LENGTH_SLOTS / 2;
    private static final int BURST_EVENTS = 64;
    /** The type of event that has three parameters, in both workloads; the others have one. */
    private static final int LONG_TYPE = 0;

    private final EventStream stream;
    private final @Nullable Path directory;
    private final Engine engine;
    private final List<Thread> threads;
    private final Lane lane;
    private final OutcomeHandler handler = this::onOutcome;
    private long committed;

    private EngineContender(EventStream stream, EngineContext context, @Nullable Path directory) {
        this.stream = stream;
        this.directory = directory;
        Set<Thread> before = running();
        this.engine = Engine.open(
                WorkloadNets.of(stream.workload()),
                context.singleProducer(true)
                        .ringLengthSlots(RING_LENGTH_SLOTS)
                        .laneLengthSlots(RING_LENGTH_SLOTS)
                        .waitStrategy(WaitStrategy.YIELDING));
        Set<Thread> started = running();
        started.removeAll(before);
        this.threads = List.copyOf(started);
        this.lane = engine.lane();
        openInitial();
    }

    /** Launches the engine without a log. */
    public static Contender inMemory(EventStream stream, Path directory) {
        return new EngineContender(stream, EngineContext.inMemory(), null);
    }

    /** Launches the engine with a log that acknowledges at PROCESS. */
    public static Contender logged(EventStream stream, Path directory) {
        return new EngineContender(stream, EngineContext.at(directory).ack(Ack.PROCESS), directory);
    }

    private static Set<Thread> running() {
        Set<Thread> running = new HashSet<>(Thread.getAllStackTraces().keySet());
        running.removeIf(thread -> !thread.getName().startsWith("petrigraph-"));
        return running;
    }

    private void openInitial() {
        int open = WorkloadNets.openEventId(stream.workload());
        int count = stream.initialCount();
        int received = 0;
        for (int index = 0; index < count || received < count; ) {
            if (index < count && lane.inFlight() < MAX_UNDER_WAY) {
                lane.begin(open).put(0, stream.initialId(index++)).fire();
            } else {
                received += lane.poll(handler, MAX_UNDER_WAY);
            }
        }
        if (committed != count) {
            throw new IllegalStateException("an initial entity was refused: its id is drawn twice, committed="
                    + committed + ", initialCount=" + count);
        }
    }

    @Override
    public long run() {
        int length = stream.length();
        long before = committed;
        int sent = 0;
        int received = 0;
        while (received < length) {
            int room = Math.min(length - sent, MAX_UNDER_WAY - (sent - received));
            int end = sent + Math.min(room, BURST_EVENTS);
            for (; sent < end; sent++) {
                fire(sent);
            }
            int taken = lane.poll(handler, MAX_UNDER_WAY);
            received += taken;
            if (room == 0 && taken == 0) {
                idle();
            }
        }
        return committed - before;
    }

    private void fire(int row) {
        int type = stream.type(row);
        Scope event = lane.begin(type).put(0, stream.a(row));
        if (type == LONG_TYPE) {
            event.put(1, stream.b(row)).put(2, stream.c(row));
        }
        lane.fire();
    }

    private void onOutcome(long ticket, Status status, long sequence) {
        if (status == Status.COMMITTED) {
            if (sequence != committed) {
                throw new IllegalStateException(
                        "the sequence has a gap, sequence=" + sequence + ", committed=" + committed);
            }
            committed++;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // A wait strategy: the engine may need this very core.
    private void idle() {
        Throwable cause = engine.failure();
        if (cause != null) {
            throw new IllegalStateException(
                    "the engine failed: see the cause, net=" + engine.net().name(), cause);
        }
        Thread.yield();
    }

    @Override
    public OptionalLong checksum() {
        try (View view = engine.view()) {
            return OptionalLong.of(MarkingChecksum.of(stream.workload(), view));
        }
    }

    @Override
    public List<Thread> threads() {
        return threads;
    }

    @Override
    public void close() {
        engine.close();
        if (directory != null) {
            deleteFiles(directory);
        }
    }

    private static void deleteFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the log could not be deleted: delete it by hand, directory=" + directory, e);
        }
    }
}
