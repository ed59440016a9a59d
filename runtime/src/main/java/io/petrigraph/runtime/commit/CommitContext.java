package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.KeyHints;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.play.Play;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all partitions of one engine share, all of it immutable.
 *
 * @param batchLimit events, and messages of each peer, in one round of a duty cycle
 * @param attemptLimit attempts after which an event holds everything
 * @param maxPayloadBytes the longest payload that the log takes
 * @param maxStepBytes what the records of one step may take in the log
 * @param play what fires without an event; null where nothing does
 */
record CommitContext(
        CompiledNet net,
        Ownership ownership,
        KeyHints hints,
        int cascadeLimit,
        int batchLimit,
        int attemptLimit,
        int maxPayloadBytes,
        int maxStepBytes,
        LongSupplier clock,
        @Nullable Play play) {
    Decision decision(int partition, PartitionReach reach, Pulse pulse) {
        Marking marking = new Marking(net.net(), net.texts(), reach);
        return new Decision(this, marking, ownership.slices(partition), reach, pulse);
    }

    long nowNs() {
        return clock.getAsLong();
    }
}
