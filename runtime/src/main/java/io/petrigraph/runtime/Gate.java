package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.TextPool;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where callers meet the engine: admission, and waiting for answers. Safe for any thread.
 *
 * <p>Happens-before: what a caller wrote into a slot is ordered before its execution by the ring's publication; an outcome
 * before its reading by the call's or lane's release.
 */
abstract class Gate {
    /** Rounds of the duty cycles that one poll runs at most, where callers drive: own steps may never end. */
    private static final int DRIVE_LIMIT_ROUNDS = 1 << 16;

    private static final long SPIN_LIMIT = 200;
    /** Rounds after which a caller parks: between spinning and parking it yields, for most answers come in that time. */
    private static final long YIELD_LIMIT = SPIN_LIMIT + 200;

    private static final long PARK_NS = 20_000;

    private final Net net;
    private final TextPool texts;
    private final EventChecker checker;
    private final Outcomes outcomes;
    private final EngineState state;
    private final DutyCycles cycles;
    private final Clock clock;
    private final long offerTimeoutNs;

    Gate(Net net, TextPool texts, EngineState state, DutyCycles cycles, EngineContext context) {
        this.net = net;
        this.texts = texts;
        this.checker = new EventChecker(net, texts);
        this.outcomes = new Outcomes(net);
        this.state = state;
        this.cycles = cycles;
        this.clock = context.clock;
        this.offerTimeoutNs = context.offerTimeoutNs;
    }

    final Net net() {
        return net;
    }

    final TextPool texts() {
        return texts;
    }

    final EventChecker checker() {
        return checker;
    }

    final Outcomes outcomes() {
        return outcomes;
    }

    final EngineState state() {
        return state;
    }

    final long elapsedNs() {
        return clock.elapsedNs();
    }

    final long offerTimeoutNs() {
        return offerTimeoutNs;
    }

    final boolean takesEvents() {
        return state.isOpen();
    }

    /** What a lane of that length is owed. */
    abstract OutcomeRing outcomesOf(int lengthSlots);

    /** Puts a lane's event into a ring. COMMITTED: it is there; anything else: nothing was done. */
    abstract Status offer(Lane lane, boolean chained);

    /** Puts a call into a ring; false where there was no room in time, or the engine takes no more. */
    abstract boolean put(Call call);

    /** True where that call cannot go on. */
    abstract boolean isStuck(Call call);

    /** True while something stands still over one event. */
    abstract boolean isStalled();

    /** Where callers drive the engine: runs it until there is nothing left to do. */
    final void drive() {
        int rounds = 0;
        while (cycles.areDriven() && rounds++ < DRIVE_LIMIT_ROUNDS && cycles.drive() > 0) {
            // until quiet
        }
    }

    /** Puts a call into a ring and waits for its answer. */
    final Outcome call(Call call) {
        if (cycles.isInside()) {
            throw DutyCycles.calledFromInside();
        }
        return put(call) ? await(call) : outcomes.simple(refusal());
    }

    /** The marking between two events; {@link RefusedException} where it is not to be had. */
    final SnapshotCall marking() {
        SnapshotCall call = new SnapshotCall();
        Outcome outcome = call(call);
        if (!outcome.isCommitted()) {
            throw new RefusedException(outcome);
        }
        return call;
    }

    final Status refusal() {
        return state.isOpen() ? Status.BACK_PRESSURED : state.closedStatus();
    }

    /** Lets the engine get on; false where it cannot. */
    final boolean pause() {
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
        return isStuck(call) && call.cancel() ? outcomes.simple(Status.STALLED) : null;
    }

    static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
