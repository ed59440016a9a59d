package io.petrigraph.runtime;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.TextPool;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where callers meet the engine: admission to the ring, and waiting for answers. Safe for any thread.
 *
 * <p>Happens-before: what a caller wrote into a slot is ordered before its execution by the ring's publication; an outcome
 * before its reading by the call's or lane's release.
 */
final class Gate {
    /** Rounds of the duty cycles that one poll runs at most, where callers drive: own steps may never end. */
    private static final int DRIVE_LIMIT_ROUNDS = 1 << 16;

    private static final long SPIN_LIMIT = 200;
    /** Rounds after which a caller parks: between spinning and parking it yields, for most answers come in that time. */
    private static final long YIELD_LIMIT = SPIN_LIMIT + 200;

    private static final long PARK_NS = 20_000;

    private final RingBuffer<EventSlot> ring;
    private final Net net;
    private final TextPool texts;
    private final EventChecker checker;
    private final Outcomes outcomes;
    private final EngineState state;
    private final Progress progress;
    private final DutyCycles cycles;
    private final Clock clock;
    private final long offerTimeoutNs;

    Gate(
            RingBuffer<EventSlot> ring,
            Net net,
            TextPool texts,
            EngineState state,
            Progress progress,
            DutyCycles cycles,
            EngineContext context) {
        this.ring = ring;
        this.net = net;
        this.texts = texts;
        this.checker = new EventChecker(net, texts);
        this.outcomes = new Outcomes(net);
        this.state = state;
        this.progress = progress;
        this.cycles = cycles;
        this.clock = context.clock;
        this.offerTimeoutNs = context.offerTimeoutNs;
    }

    Net net() {
        return net;
    }

    TextPool texts() {
        return texts;
    }

    EventChecker checker() {
        return checker;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    EngineState state() {
        return state;
    }

    /** Where callers drive the engine: runs it until there is nothing left to do. */
    void drive() {
        int rounds = 0;
        while (cycles.areDriven() && rounds++ < DRIVE_LIMIT_ROUNDS && cycles.drive() > 0) {
            // until quiet
        }
    }

    /** Puts a lane's event into the ring. COMMITTED: it is there; anything else: nothing was done. */
    Status offer(Lane lane, boolean chained) {
        long sequence = claim();
        if (sequence < 0) {
            return refusal();
        }
        try {
            EventSlot slot = ring.get(sequence);
            fill(slot, lane.draft);
            slot.chained = chained;
            if (slot.lane != lane) {
                slot.lane = lane;
            }
            slot.isLaneEvent = true;
        } finally {
            ring.publish(sequence); // a slot that is claimed and not published stops the engine; an empty one does not
        }
        return Status.COMMITTED;
    }

    /** Puts a call into the ring and waits for its answer. */
    Outcome call(Call call) {
        if (cycles.isInside()) {
            throw DutyCycles.calledFromInside();
        }
        long sequence = claim();
        if (sequence < 0) {
            return outcomes.simple(refusal());
        }
        try {
            ring.get(sequence).call = call;
        } finally {
            ring.publish(sequence);
        }
        return await(call);
    }

    /** The marking between two events; {@link RefusedException} where it is not to be had. */
    SnapshotCall marking() {
        SnapshotCall call = new SnapshotCall();
        Outcome outcome = call(call);
        if (!outcome.isCommitted()) {
            throw new RefusedException(outcome);
        }
        return call;
    }

    private static void fill(EventSlot slot, EventDraft draft) {
        slot.event = draft.event;
        slot.given = draft.given;
        slot.eventIdHi = draft.eventIdHi;
        slot.eventIdLo = draft.eventIdLo;
        System.arraycopy(draft.words, 0, slot.words, 0, slot.words.length);
    }

    private Status refusal() {
        return state.isOpen() ? Status.BACK_PRESSURED : state.closedStatus();
    }

    /** A slot of the ring, or -1 where there is none in time or the engine takes no more. */
    private long claim() {
        long startedNs = 0;
        boolean isWaiting = false;
        boolean interrupted = false;
        long sequence = -1;
        while (sequence < 0 && state.isOpen()) {
            try {
                sequence = ring.tryNext();
            } catch (InsufficientCapacityException full) {
                long nowNs = clock.elapsedNs();
                startedNs = isWaiting ? startedNs : nowNs;
                isWaiting = true;
                if (nowNs - startedNs >= offerTimeoutNs || !pause()) {
                    break;
                }
                interrupted |= Thread.interrupted();
            }
        }
        restore(interrupted);
        return sequence;
    }

    /** Lets the engine get on; false where it cannot. */
    private boolean pause() {
        if (cycles.isInside()) {
            return false;
        }
        if (cycles.areDriven()) {
            return cycles.drive() > 0;
        }
        LockSupport.parkNanos(PARK_NS);
        return true;
    }

    /** An interrupt does not take an event back: the caller goes on waiting, and finds its interrupt again afterwards. */
    private Outcome await(Call call) {
        boolean interrupted = false;
        long spins = 0;
        Outcome answer = null;
        while (answer == null) {
            if (cycles.areDriven()) {
                cycles.drive();
            } else if (spins++ < SPIN_LIMIT) {
                Thread.onSpinWait();
            } else if (spins < YIELD_LIMIT) {
                letOthersRun();
            } else {
                LockSupport.parkNanos(this, PARK_NS);
                interrupted |= Thread.interrupted();
            }
            answer = answerOf(call);
        }
        restore(interrupted);
        return answer;
    }

    @SuppressWarnings("ThreadPriorityCheck") // A wait strategy: the engine may need this very core.
    private static void letOthersRun() {
        Thread.yield();
    }

    private @Nullable Outcome answerOf(Call call) {
        boolean isEnded = state.isEnded(); // before the outcome: what is answered before the end is found
        Outcome outcome = call.outcomeAcquire();
        if (outcome != null) {
            return outcome;
        }
        if (isEnded) {
            return outcomes.simple(call.cancel() ? state.closedStatus() : Status.FAILED);
        }
        return progress.isStalled() && call.cancel() ? outcomes.simple(Status.STALLED) : null;
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
