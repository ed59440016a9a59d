package io.petrigraph.runtime;

import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** How a duty cycle waits when there is nothing to do. */
public enum WaitStrategy {
    /** Never leaves its core: the least latency, and the worst choice where threads outnumber cores. */
    BUSY_SPIN,
    /** Lets others run, swings under foreign load. */
    YIELDING,
    /**
     * Short spin, then yields for as long as a caller needs to come back with its next event, then parking for 20 to 50
     * microseconds: steady on any machine. The default.
     */
    BACKOFF;

    private static final int SPINS = 100;
    private static final int YIELDS = 200;
    private static final long MIN_PARK_NS = 20_000;
    private static final long MAX_PARK_NS = 50_000;

    IdleStrategy create() {
        return switch (this) {
            case BUSY_SPIN -> BusySpinIdleStrategy.INSTANCE;
            case YIELDING -> YieldingIdleStrategy.INSTANCE;
            case BACKOFF -> new BackoffIdleStrategy(SPINS, YIELDS, MIN_PARK_NS, MAX_PARK_NS);
        };
    }
}
