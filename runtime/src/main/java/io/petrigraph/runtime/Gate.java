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
    private static final long SPIN_LIMIT = 200;
    private static final long PARK_NS = 20_000;

    private final RingBuffer<EventSlot> ring;
    private final Net net;
    private final TextPool texts;
    private final Outcomes outcomes;
    private final EngineState state;
    private final long offerTimeoutNs;
    private final @Nullable Driver driver;

    /** Runs the duty cycles on the caller's thread. */
    @FunctionalInterface
    interface Driver {
        /** One round; returns how much was done. */
        int drive();
    }

    Gate(
            RingBuffer<EventSlot> ring,
            Net net,
            TextPool texts,
            EngineState state,
            long offerTimeoutNs,
            @Nullable Driver driver) {
        this.ring = ring;
        this.net = net;
        this.texts = texts;
        this.outcomes = new Outcomes(net);
        this.state = state;
        this.offerTimeoutNs = offerTimeoutNs;
        this.driver = driver;
    }

    Net net() {
        return net;
    }

    TextPool texts() {
        return texts;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    EngineState state() {
        return state;
    }

    /** Where callers drive the engine: runs it until there is nothing left to do. */
    void drive() {
        if (driver != null) {
            while (driver.drive() > 0) {
                // until quiet
            }
        }
    }

    /** Puts a lane's event into the ring. COMMITTED: it is there; anything else: nothing was done. */
    Status offer(Lane lane, long ticket, boolean chained) {
        long sequence = claim();
        if (sequence < 0) {
            return refusal();
        }
        EventSlot slot = ring.get(sequence);
        fill(slot, lane);
        slot.lane = lane;
        slot.ticket = ticket;
        slot.chained = chained;
        ring.publish(sequence);
        return Status.COMMITTED;
    }

    /** Puts a call into the ring and waits for its answer. */
    Outcome call(Call call) {
        long sequence = claim();
        if (sequence < 0) {
            return outcomes.simple(refusal());
        }
        EventSlot slot = ring.get(sequence);
        slot.call = call;
        slot.chained = false;
        ring.publish(sequence);
        return await(call);
    }

    private static void fill(EventSlot slot, LiveScope scope) {
        slot.event = scope.event;
        slot.given = scope.given;
        slot.eventIdHi = scope.eventIdHi;
        slot.eventIdLo = scope.eventIdLo;
        System.arraycopy(scope.words, 0, slot.words, 0, slot.words.length);
    }

    private Status refusal() {
        return state.isOpen() ? Status.BACK_PRESSURED : state.closedStatus();
    }

    /** A slot of the ring, or -1 where there is none in time or the engine takes no more. */
    private long claim() {
        long deadlineNs = 0;
        while (state.isOpen()) {
            try {
                return ring.tryNext();
            } catch (InsufficientCapacityException full) {
                long nowNs = System.nanoTime();
                deadlineNs = deadlineNs == 0 ? nowNs + offerTimeoutNs : deadlineNs;
                if (nowNs - deadlineNs >= 0) {
                    return -1;
                }
                pause();
            }
        }
        return -1;
    }

    private void pause() {
        if (driver != null) {
            driver.drive();
        } else {
            LockSupport.parkNanos(PARK_NS);
        }
    }

    private Outcome await(Call call) {
        long spins = 0;
        while (true) {
            Outcome outcome = call.outcomeAcquire();
            if (outcome != null) {
                return outcome;
            }
            if (driver != null) {
                driver.drive();
            } else if (spins++ < SPIN_LIMIT) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, PARK_NS);
            }
            if (state.isStalled() && call.cancel()) {
                return outcomes.simple(Status.STALLED);
            }
            if (state.isEnded()) {
                Outcome last = call.outcomeAcquire();
                if (last != null) {
                    return last;
                }
                return outcomes.simple(call.cancel() ? state.closedStatus() : Status.FAILED);
            }
        }
    }
}
