package io.petrigraph.runtime;

import io.petrigraph.log.Log;
import io.petrigraph.log.LogContext;
import io.petrigraph.log.RecoveryReport;
import io.petrigraph.net.Event;
import io.petrigraph.net.Names;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetDifference;
import io.petrigraph.runtime.commit.CommitCounters;
import io.petrigraph.runtime.commit.PartitionSettings;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import io.petrigraph.runtime.replay.SnapshotRecovery;
import io.petrigraph.runtime.ring.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The house: one net, one partition or several, one log.
 *
 * <pre>
 *   open:   1 compile the net   2 open the log   3 take a snapshot, replay the rest   4 wire ring, agents, gate   5 settle   6 start
 *   run:    caller --> Gate --> ring --> EngineAgent --> StepRunner --> Journal --> PendingOutcomes --> caller
 *                      Gate --> ring of the home --> PartitionAgent --> RecordMerger --> caller         where there are several
 *                                        UpkeepAgent: segments, force, watchdog
 *   close:  1 stop admission    2 drain    3 stop the threads    4 close the log
 * </pre>
 *
 * <p>Opening always recovers. All methods may be called by any thread; scopes belong to one thread each.
 */
public final class Engine implements AutoCloseable {
    private static final long NO_SNAPSHOT = -1;

    private final EngineContext context;
    private final CompiledNet net;
    private final @Nullable Log log;
    private final long recovered;
    private final long recoveredFromSnapshot;
    private final EngineState state;
    private final Counters counters;
    private final Gate gate;
    private final DutyCycles cycles;
    private final @Nullable Snapshots snapshots;
    private final @Nullable PartitionedEngine partitions;

    /**
     * Opens an engine over a net, recovering what its log holds.
     *
     * @throws io.petrigraph.log.failure.LogException if the log is locked, damaged, full, or of another net; guards,
     *     priorities, policies, computations and names of variables may be others than those of the net that wrote it
     * @throws io.petrigraph.runtime.firing.BrokenHistoryException if a record does not fit the marking before it
     */
    public static Engine open(Net net, EngineContext context) {
        CompiledNet compiled = new CompiledNet(net, new TextPool(), context.straightWay);
        Log log = context.storage == null
                ? null
                : Log.open(new LogContext(context.storage, net.canonicalBytes())
                        .netRule(netOfTheLog -> NetDifference.between(netOfTheLog, net))
                        .segmentLengthBytes(context.segmentLengthBytes));
        try {
            Engine engine = context.partitions > 1 ? ofSeveral(context, compiled, log) : ofOne(context, compiled, log);
            engine.cycles.start(net.name());
            return engine;
        } catch (RuntimeException | Error e) {
            if (log != null) {
                log.close();
            }
            throw e;
        }
    }

    private static Engine ofOne(EngineContext context, CompiledNet compiled, @Nullable Log log) {
        SnapshotRecovery recovery = log == null ? null : new SnapshotRecovery(compiled, log);
        Replay replay = recovery == null ? new Replay(compiled) : recovery.run();
        long fromSnapshot = recovery == null ? NO_SNAPSHOT : recovery.fromSnapshot();
        return new Engine(context, compiled, log, replay, fromSnapshot);
    }

    private static Engine ofSeveral(EngineContext context, CompiledNet compiled, @Nullable Log log) {
        List<PartitionPulse> pulses = new ArrayList<>();
        for (int partition = 0; partition < context.partitions; partition++) {
            pulses.add(new PartitionPulse());
        }
        return new Engine(
                context, compiled, log, new PartitionedEngine(compiled, log, settings(context), pulses::get), pulses);
    }

    private static PartitionSettings settings(EngineContext context) {
        return new PartitionSettings(
                context.partitions,
                context.ringLengthSlots,
                context.batchLimit,
                context.cascadeLimit,
                PartitionSettings.DEFAULT_ATTEMPT_LIMIT,
                context.segmentLengthBytes,
                context.ack == Ack.DISK,
                context.clock::nowNs);
    }

    /** One partition: a ring, an agent, a journal. */
    private Engine(
            EngineContext context, CompiledNet net, @Nullable Log log, Replay replay, long recoveredFromSnapshot) {
        this.context = context;
        this.net = net;
        this.log = log;
        this.recovered = replay.nextSequence();
        this.recoveredFromSnapshot = recoveredFromSnapshot;
        this.state = new EngineState();
        this.counters = new Counters();
        this.partitions = null;
        Progress progress = new Progress();
        Ring<EventSlot> ring = ring(context, net.net());
        Journal journal =
                log == null ? new Journal.None() : new Journal.ToLog(log, context.ack == Ack.DISK, replay.chainCrc());
        StepRunner runner =
                new StepRunner(net, replay.marking(), journal, context, progress, recovered, this::waitForSegment);
        EngineAgent agent = new EngineAgent(ring, runner, journal, counters, progress, context.batchLimit);
        UpkeepAgent upkeep = new UpkeepAgent(log, List.of(progress), state, context, this::onForced);
        this.cycles = new DutyCycles(List.of(agent), upkeep, state, context, this::release);
        this.gate = new RingGate(ring, net.net(), net.texts(), state, progress, cycles, context);
        this.snapshots =
                log == null ? null : new Snapshots(log, gate, cycles, net.net(), context, recoveredFromSnapshot);
        if (recovered == 0) {
            runner.settle();
        }
        runner.lookAtAllEager();
    }

    /** Several partitions: a ring and an agent for each, and one that writes the log. */
    private Engine(
            EngineContext context,
            CompiledNet net,
            @Nullable Log log,
            PartitionedEngine partitions,
            List<PartitionPulse> pulses) {
        this.context = context;
        this.net = net;
        this.log = log;
        this.recovered = partitions.recoveredRecords();
        this.recoveredFromSnapshot = NO_SNAPSHOT;
        this.state = new EngineState();
        this.counters =
                new Counters(pulses.stream().map(PartitionPulse::counters).toList());
        this.partitions = partitions;
        this.snapshots = null;
        List<Progress> progress = pulses.stream().map(PartitionPulse::progress).toList();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < partitions.partitions(); i++) {
            workers.add(new PartitionWorker("partition-" + i, partitions.partition(i), partitions));
        }
        workers.add(new PartitionWorker("log", partitions.writer(), partitions));
        UpkeepAgent upkeep = new UpkeepAgent(log, progress, state, context, this::onForced);
        this.cycles = new DutyCycles(workers, upkeep, state, context, this::release);
        this.gate = new PartitionGate(partitions, net.net(), net.texts(), state, progress, cycles, context);
    }

    private static Ring<EventSlot> ring(EngineContext context, Net net) {
        int parameters = net.events().stream()
                .mapToInt(event -> event.parameters().size())
                .max()
                .orElse(0);
        return new Ring<>(() -> new EventSlot(parameters), context.ringLengthSlots, context.singleProducer);
    }

    private boolean waitForSegment() {
        return cycles.waitForSegment();
    }

    private void onForced(long sequence) {
        if (snapshots != null) {
            snapshots.onForced(sequence);
        }
    }

    private void release() {
        if (log != null) {
            log.close();
        }
    }

    /** The net. */
    public Net net() {
        return net.net();
    }

    /** How many records the log held when the engine was opened. */
    public long recoveredRecords() {
        return recovered;
    }

    /** What opening the log found, or null without a log. */
    public @Nullable RecoveryReport recoveryReport() {
        return log == null ? null : log.recoveryReport();
    }

    /** What the engine has done so far. */
    public Counters counters() {
        return counters;
    }

    /** How many partitions it has. */
    public int partitions() {
        return partitions == null ? 1 : partitions.partitions();
    }

    /** What the partitions have done so far for events that cross them; all zero where there is one. */
    public CommitCounters commits() {
        return partitions == null ? new CommitCounters() : partitions.counters();
    }

    /** True while the engine stands still over one event for longer than the stall time-out. */
    public boolean isStalled() {
        return gate.isStalled();
    }

    /** Why the engine failed, or null while it has not. */
    public @Nullable Throwable failure() {
        return state.failure();
    }

    /** The id of an event; {@link IllegalArgumentException} with the nearest known name where there is none. */
    public int eventId(String name) {
        for (Event event : net.net().events()) {
            if (event.name().equals(name)) {
                return event.id();
            }
        }
        throw new IllegalArgumentException("the net has no such event, the nearest is "
                + Names.nearest(
                        name, net.net().events().stream().map(Event::name).toList()) + ": event=" + name);
    }

    /** Verbs that wait and throw refusals, for one thread. */
    public StepScope steps() {
        return new StepScope(gate);
    }

    /** Pipelined verbs, for one thread. */
    public Lane lane() {
        return new Lane(gate, context.laneLengthSlots);
    }

    /** The marking between two events, for one thread. */
    public View view() {
        SnapshotCall call = gate.marking();
        return new View(net.net(), net.texts(), call.reads(), call.sequence());
    }

    /** Several events that are sent together, for one thread. */
    public Batch batch() {
        return new Batch(gate);
    }

    /** A what-if over the marking between two events, for one thread. */
    public Fork fork() {
        SnapshotCall call = gate.marking();
        return new Fork(net, gate.checker(), call.source(), context.cascadeLimit, call.sequence() + 1);
    }

    /** A transaction over the marking between two events, for one thread. */
    public Transaction begin() {
        SnapshotCall call = gate.marking();
        return new Transaction(gate, net, call.source(), context.cascadeLimit, call.sequence() + 1);
    }

    /**
     * Writes a snapshot of the marking between two events beside the log, so that the next opening replays only the records
     * behind it; returns its sequence, or -1 where no event has fired yet and nothing was written. The engine goes on
     * meanwhile. Only the newest {@link EngineContext#snapshotsKept} stay.
     *
     * @throws io.petrigraph.log.failure.SnapshotFailedException if it could not be written; the engine goes on
     * @throws RefusedException if the engine is closed, failed or stalled
     * @throws IllegalStateException if the engine has no log, or several partitions
     */
    public long snapshot() {
        if (snapshots == null) {
            throw new IllegalStateException(
                    partitions == null
                            ? "an engine in memory has no log to write a snapshot beside: storage=null"
                            : "an engine of several partitions writes no snapshots yet, open it with one for that: partitions="
                                    + partitions.partitions());
        }
        return snapshots.write();
    }

    /** The sequence of the snapshot from which opening went on, or -1 where it replayed all records. */
    public long recoveredFromSnapshot() {
        return recoveredFromSnapshot;
    }

    /** Fires an event by name and waits: the escape hatch. Values by parameter name; see {@link EventValues}. */
    public Outcome fire(String event, Map<String, ?> values) {
        StepScope scope = steps();
        EventValues.put(net.net().events().get(eventId(event)), values, scope);
        return scope.tryFire();
    }

    /**
     * Closes: no more events are taken, what is under way is finished, threads and files are given back. Idempotent; any
     * thread. What is not finished within the close time-out is given up.
     */
    @Override
    public void close() {
        cycles.close();
    }
}
