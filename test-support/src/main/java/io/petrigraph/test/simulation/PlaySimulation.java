package io.petrigraph.test.simulation;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.commit.DutyCycle;
import io.petrigraph.runtime.commit.PartitionSettings;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.PlayCounters;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import io.petrigraph.runtime.play.PlayPolicy;
import io.petrigraph.runtime.play.PlaySettings;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A random net of bags that is played in several partitions, whose duty cycles are stepped in an order that the seed chooses.
 * The reference judges: each firing of the log was enabled at its place, and none of a higher priority; where the run says
 * that nothing is enabled any more, nothing is; and all replays agree.
 */
public final class PlaySimulation {
    private static final int SEGMENT_LENGTH_BYTES = 1 << 16;
    private static final int STEPS = 60;
    /** Rounds after which a run that has not come to an end never will. */
    private static final int ROUNDS_LIMIT = 200_000;

    private final SplitMix64 random;
    private final Net net;
    private final MemoryStorage storage = new MemoryStorage();
    private final long stepLimit;
    private final PartitionedEngine engine;
    private final List<DutyCycle> cycles;
    private final ReferenceInterpreter here;
    private final StepRules rules;

    public PlaySimulation(long seed) {
        this.random = new SplitMix64(seed * 31 + 11);
        this.net = RandomNet.played(seed);
        this.stepLimit = random.between(10, STEPS);
        PartitionSettings settings = new PartitionSettings(
                random.pick(List.of(1, 2, 2, 3, 8)),
                2,
                random.between(1, 4),
                1_000,
                random.pick(List.of(0, 1, 3, 8)),
                SEGMENT_LENGTH_BYTES,
                false,
                () -> 0);
        PlayPolicy policy = random.pick(List.of(PlayPolicy.values()));
        this.engine = PartitionedEngine.play(net, storage, settings, new PlaySettings(policy, seed, stepLimit));
        this.cycles = engine.cycles();
        this.here = new ReferenceInterpreter(net);
        this.rules = new StepRules(net);
    }

    /** Runs to the end; {@link AssertionError} where it is not what the net allows. */
    public PlayCounters run() {
        int rounds = 0;
        while (!engine.isOver()) {
            if (rounds++ > ROUNDS_LIMIT) {
                throw new AssertionError("it does not come to an end: lastSequence=" + engine.lastSequence());
            }
            random.pick(cycles).doWork();
        }
        while (!engine.isQuiet()) {
            if (rounds++ > ROUNDS_LIMIT) {
                throw new AssertionError("it was over, and is not quiet: lastSequence=" + engine.lastSequence());
            }
            random.pick(cycles).doWork();
        }
        judge();
        requireHashes();
        PlayCounters counters = engine.playCounters();
        if (counters.firings() != engine.lastSequence() + 1) {
            throw new AssertionError("firings are miscounted: counted=" + counters.firings());
        }
        engine.close();
        return counters;
    }

    private void judge() {
        long sequence = 0;
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                byte[] payload = new byte[reader.payloadLengthBytes()];
                reader.copyPayload(payload, 0);
                fire(sequence++, RecordedFiring.decode(net, ByteBuffer.wrap(payload)));
            }
        }
        List<Firing> enabled = rules.first(here, transition -> true);
        if (sequence > stepLimit || (sequence < stepLimit && !enabled.isEmpty())) {
            throw new AssertionError(
                    "it ended too early or too late: steps=" + sequence + " of=" + stepLimit + " enabled=" + enabled);
        }
    }

    private void fire(long sequence, RecordedFiring recorded) {
        List<Firing> enabled = rules.first(here, transition -> true);
        Firing firing = enabled.stream()
                .filter(f -> f.recorded().equals(recorded))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it was not enabled here: sequence=" + sequence + " transition="
                        + net.transitions().get(recorded.transition()).name() + " record=" + recorded + " enabled="
                        + enabled + " marking=" + here.marking()));
        here.marking(firing.after());
    }

    private void requireHashes() {
        if (engine.hash() != here.hash()) {
            throw new AssertionError("the marking is not what the log says: reference=" + here.marking());
        }
        for (int partitions : new int[] {1, 2, 3, 8}) {
            ParallelReplay replay = new ParallelReplay(net, Ownership.hashed(net, partitions));
            replay.run(() -> LogReader.open(storage), Long.MAX_VALUE, Runnable::run);
            if (replay.hash() != engine.hash()) {
                throw new AssertionError("replay leads elsewhere: partitions=" + partitions);
            }
        }
    }
}
