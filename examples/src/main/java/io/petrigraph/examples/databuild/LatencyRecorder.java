package io.petrigraph.examples.databuild;

/** Told of each acknowledged step: how long it took from sending to its acknowledgement, and its first sequence. Called by client threads, one at a time. */
@FunctionalInterface
public interface LatencyRecorder {
    /** One step. */
    void record(long latencyNs, long sequence);
}
