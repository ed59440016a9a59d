package io.petrigraph.examples.databuild;

/** Told how long each step took from sending to its acknowledgement. Called by client threads, one at a time. */
@FunctionalInterface
public interface LatencyRecorder {
    /** One step, in nanoseconds. */
    void record(long latencyNs);
}
