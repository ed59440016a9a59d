package io.petrigraph.runtime;

/** The port to time. Called by the engine's threads and by waiting callers; must not block. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since the epoch of 1970: what records carry. It may step back; a record's time never does. */
    long nowNs();

    /** Nanoseconds since some moment, never less than before: what time-outs are measured by. */
    default long elapsedNs() {
        return System.nanoTime();
    }

    /** The clock of the system, in steps of a millisecond. */
    static Clock system() {
        return () -> System.currentTimeMillis() * 1_000_000L;
    }
}
