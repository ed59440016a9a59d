package io.petrigraph.runtime;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.YieldingWaitStrategy;
import io.petrigraph.log.Log;
import io.petrigraph.log.LogContext;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.RecoveryReport;
import io.petrigraph.net.Event;
import io.petrigraph.net.Names;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.IdleStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The house: one net, one partition, one log.
 *
 * <pre>
 *   open:   1 compile the net   2 open the log   3 replay it   4 wire ring, agents, gate   5 settle   6 start
 *   run:    caller --> Gate --> ring --> EngineAgent --> StepRunner --> Journal --> PendingOutcomes --> caller
 *                                        HelperAgent: segments, force, watchdog
 *   close:  1 stop admission    2 drain    3 stop the threads    4 close the log
 * </pre>
 *
 * <p>Opening always recovers. All methods may be called by any thread; scopes belong to one thread each.
 */
public final class Engine implements AutoCloseable {
    private final EngineContext context;
    private final CompiledNet net;
    private final @Nullable Log log;
    private final long recovered;
    private final EngineState state = new EngineState();
    private final Counters counters = new Counters();
    private final RingBuffer<EventSlot> ring;
    private final StepRunner runner;
    private final EngineAgent agent;
    private final HelperAgent helper;
    private final Gate gate;
    private @Nullable Thread agentThread;
    private @Nullable Thread helperThread;
    private volatile boolean stopping;
    private volatile boolean draining;

    /**
     * Opens an engine over a net, recovering what its log holds.
     *
     * @throws io.petrigraph.log.failure.LogException if the log is locked, damaged, full, or of another net
     * @throws io.petrigraph.runtime.firing.BrokenHistoryException if a record does not fit the marking before it
     */
    public static Engine open(Net net, EngineContext context) {
        CompiledNet compiled = new CompiledNet(net, new TextPool());
        Log log = context.storage == null
                ? null
                : Log.open(new LogContext(context.storage, net.canonicalBytes())
                        .segmentLengthBytes(context.segmentLengthBytes));
        try {
            Replay replay = new Replay(compiled);
            if (log != null) {
                try (LogReader reader = log.reader()) {
                    replay.run(reader, log.recoveryReport().lastSequence());
                }
            }
            Engine engine = new Engine(context, compiled, log, replay);
            engine.start();
            return engine;
        } catch (RuntimeException | Error e) {
            if (log != null) {
                log.close();
            }
            throw e;
        }
    }

    private Engine(EngineContext context, CompiledNet net, @Nullable Log log, Replay replay) {
        this.context = context;
        this.net = net;
        this.log = log;
        this.recovered = replay.nextSequence();
        int parameters = net.net().events().stream()
                .mapToInt(event -> event.parameters().size())
                .max()
                .orElse(0);
        this.ring = context.singleProducer
                ? RingBuffer.createSingleProducer(
                        () -> new EventSlot(parameters), context.ringLengthSlots, new YieldingWaitStrategy())
                : RingBuffer.createMultiProducer(
                        () -> new EventSlot(parameters), context.ringLengthSlots, new YieldingWaitStrategy());
        var poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        Journal journal = log == null ? new Journal.None() : new Journal.ToLog(log, context.ack == Ack.DISK);
        this.runner = new StepRunner(net, replay.marking(), journal, context, recovered, this::waitForRoom);
        this.agent = new EngineAgent(poller, runner, journal, counters, context.batchLimit);
        this.helper = new HelperAgent(log, agent, state, context);
        boolean driven = context.threads == Threads.CALLER_DRIVEN;
        this.gate = new Gate(ring, net.net(), net.texts(), state, context.offerTimeoutNs, driven ? this::drive : null);
        if (recovered == 0) {
            runner.settle();
        }
        runner.lookAtAllEager();
    }

    private void start() {
        if (context.threads == Threads.PLATFORM) {
            agentThread = context.threads.start("petrigraph-engine-" + net.net().name(), this::runAgent);
            helperThread =
                    context.threads.start("petrigraph-helper-" + net.net().name(), this::runHelper);
        }
    }

    private void runAgent() {
        IdleStrategy idle = context.waitStrategy.create();
        try {
            while (!stopping) {
                int work = agent.doWork();
                if (work == 0 && draining && ring.remainingCapacity() == ring.getBufferSize() && agent.isQuiet()) {
                    break;
                }
                idle.idle(work);
            }
        } catch (Throwable thrown) {
            state.fail(thrown);
        }
    }

    private void runHelper() {
        while (!stopping) {
            if (helper.doWork(System.nanoTime()) == 0) {
                LockSupport.parkNanos(helper.idleNs());
            }
        }
    }

    private int drive() {
        if (state.isEnded()) {
            return 0;
        }
        try {
            return agent.doWork() + helper.doWork(System.nanoTime());
        } catch (Throwable thrown) {
            state.fail(thrown);
            return 0;
        }
    }

    private boolean waitForRoom() {
        if (context.threads == Threads.CALLER_DRIVEN) {
            helper.doWork(System.nanoTime());
        } else {
            Thread.onSpinWait();
        }
        return !stopping && !state.hasFailed();
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

    /** True while the engine stands still over one event for longer than the stall time-out. */
    public boolean isStalled() {
        return state.isStalled();
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
        SnapshotCall call = snapshot();
        return new View(call.marking(), call.sequence());
    }

    /** A what-if over the marking between two events, for one thread. */
    public Fork fork() {
        SnapshotCall call = snapshot();
        return new Fork(net, call.marking(), context.cascadeLimit, call.sequence() + 1);
    }

    /** A transaction over the marking between two events, for one thread. */
    public Transaction begin() {
        SnapshotCall call = snapshot();
        return new Transaction(gate, net, call.marking(), context.cascadeLimit, call.sequence() + 1);
    }

    private SnapshotCall snapshot() {
        SnapshotCall call = new SnapshotCall();
        Outcome outcome = gate.call(call);
        if (!outcome.isCommitted()) {
            throw new RefusedException(outcome);
        }
        return call;
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
        if (!state.beginClosing() && !state.hasFailed()) {
            return;
        }
        if (context.threads == Threads.CALLER_DRIVEN) {
            while (drive() > 0) {
                // until quiet
            }
        } else {
            draining = true;
            join(agentThread);
            stopping = true;
            join(agentThread);
            join(helperThread);
        }
        state.closed();
        if (log != null) {
            log.close();
        }
    }

    private void join(@Nullable Thread thread) {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        boolean interrupted = false;
        long deadlineNs = System.nanoTime() + context.closeTimeoutNs;
        while (thread.isAlive() && System.nanoTime() - deadlineNs < 0) {
            try {
                thread.join(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
