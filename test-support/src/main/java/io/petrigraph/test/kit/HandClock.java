package io.petrigraph.test.kit;

import io.petrigraph.runtime.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A clock that stands still until it is moved. Belongs to the test's thread, on which the engine of a story runs too. */
public final class HandClock implements Clock {
    private long nowNs;

    /** A clock that shows this time. */
    public HandClock(Instant start) {
        nowNs = Math.addExact(TimeUnit.SECONDS.toNanos(start.getEpochSecond()), start.getNano());
    }

    /** Moves it forward; {@link IllegalArgumentException} where the duration is negative. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a clock only goes forward: duration=" + duration);
        }
        nowNs = Math.addExact(nowNs, duration.toNanos());
    }

    /** Nanoseconds since the epoch of 1970. */
    @Override
    public long nowNs() {
        return nowNs;
    }
}
