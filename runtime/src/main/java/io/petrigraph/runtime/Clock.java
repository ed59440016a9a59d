package io.petrigraph.runtime;

/** The port to time. Called by the engine's threads; must not block. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since the epoch of 1970. */
    long nowNs();

    /** The clock of the system, in steps of a millisecond. */
    static Clock system() {
        return () -> System.currentTimeMillis() * 1_000_000L;
    }
}
