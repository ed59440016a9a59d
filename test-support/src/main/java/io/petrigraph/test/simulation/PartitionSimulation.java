package io.petrigraph.test.simulation;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.commit.Awaited;
import io.petrigraph.runtime.commit.CommitCounters;
import io.petrigraph.runtime.commit.DutyCycle;
import io.petrigraph.runtime.commit.PartitionSettings;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import io.petrigraph.test.contract.Action;
import io.petrigraph.test.contract.ParameterTypes;
import io.petrigraph.test.contract.RandomStory;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.SplitMix64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of an engine of several partitions from one seed: the net, the number of partitions, the lengths of rings and
 * batches, what the clients send, and which duty cycle is next. Clients send while earlier events are under way.
 */
public final class PartitionSimulation {
    private static final int EVENTS = 60;
    private static final int SEGMENT_LENGTH_BYTES = 1 << 16;
    /** Rounds after which a run that has not come to rest never will. */
    private static final int ROUNDS_LIMIT = 1_000_000;

    private final SplitMix64 random;
    private final Net net;
    private final MemoryStorage storage = new MemoryStorage();
    private final PartitionedEngine engine;
    private final List<DutyCycle> cycles;
    private final LogOracle oracle;
    private final RandomStory story;
    private final int inFlightLimit;
    private final List<SentEvent> inFlight = new ArrayList<>();
    private int roundOfDeath = Integer.MAX_VALUE;
    private int unsent = EVENTS;
    private int stalled = -1;

    /** Every third net has eager transitions that fire in steps of their own. */
    private static Net net(long seed) {
        return seed % 3 == 0 ? RandomNet.withOwnSteps(seed) : RandomNet.of(seed);
    }

    public PartitionSimulation(long seed) {
        this.random = new SplitMix64(seed * 31 + 7);
        this.net = net(seed);
        PartitionSettings settings = new PartitionSettings(
                random.pick(List.of(2, 2, 3, 8)),
                random.pick(List.of(2, 4, 8)),
                random.between(1, 4),
                1_000,
                random.pick(List.of(0, 1, 3, 8)),
                SEGMENT_LENGTH_BYTES,
                false,
                () -> 0);
        this.engine = PartitionedEngine.open(net, storage, settings);
        this.cycles = engine.cycles();
        this.oracle = new LogOracle(net);
        this.story = new RandomStory(net, random);
        this.inFlightLimit = random.between(1, 12);
    }

    /** The process dies in the middle: what was told is in the log, and the log alone leads on, with other partitions. */
    public void runAndDie() {
        roundOfDeath = random.between(20, 400);
        run();
    }

    /** Runs to the end; {@link AssertionError} where it is not what a serial engine could have done. */
    public CommitCounters run() {
        try (LogReader reader = LogReader.open(storage)) {
            int rounds = 0;
            while (unsent > 0 || !inFlight.isEmpty() || !engine.isQuiet()) {
                if (rounds++ > ROUNDS_LIMIT) {
                    throw new AssertionError("it does not come to rest: waiting=" + inFlight);
                }
                if (rounds == roundOfDeath) {
                    return die();
                }
                round(reader);
            }
            oracle.read(reader);
        }
        oracle.requireAllFound(engine.lastSequence());
        oracle.requireNothingLeftToFire();
        requireHashes();
        CommitCounters counters = engine.counters();
        engine.close();
        return counters;
    }

    private CommitCounters die() {
        MemoryStorage found = storage.afterKill();
        for (SentEvent sent : inFlight) {
            if (sent.outcome() == null) {
                oracle.lost(sent);
            } else {
                oracle.saw(sent);
            }
        }
        try (PartitionedEngine next =
                PartitionedEngine.open(net, found, PartitionSettings.of(random.pick(List.of(2, 3, 8)), () -> 0))) {
            while (!next.isQuiet()) { // an empty log begins again with what fires by itself
                next.cycles().forEach(DutyCycle::doWork);
            }
            oracle.readAgain(LogReader.open(found));
            oracle.requireAllFound(next.lastSequence());
            if (next.hash() != oracle.here().hash()) {
                throw new AssertionError(
                        "recovery leads elsewhere: reference=" + oracle.here().marking());
            }
        }
        engine.close();
        return engine.counters();
    }

    private void round(LogReader reader) {
        int dice = random.below(cycles.size() + 2);
        if (dice < cycles.size()) {
            if (dice != stalled) {
                cycles.get(dice).doWork();
            }
        } else if (dice == cycles.size()) {
            client(reader);
        } else if (random.chance(5)) {
            stalled = random.chance(50) ? random.below(cycles.size()) : -1;
        }
    }

    private void client(LogReader reader) {
        inFlight.removeIf(sent -> {
            boolean told = sent.outcome() != null;
            if (told) {
                oracle.saw(sent);
            }
            return told;
        });
        if (inFlight.isEmpty() && engine.isQuiet()) {
            oracle.read(reader);
        }
        if (!inFlight.isEmpty() && random.chance(3)) {
            giveUp(random.pick(inFlight));
        }
        if (unsent > 0 && inFlight.size() < inFlightLimit && random.chance(80)) {
            send();
        }
    }

    /** A client that takes its event back in time will not see it happen. */
    private void giveUp(SentEvent sent) {
        if (sent.outcome() == null && sent.event().cancel()) {
            inFlight.remove(sent);
        }
    }

    private void send() {
        Action.Fire fire = story.event(oracle.here());
        unsent--;
        if (ParameterTypes.areBroken(net, fire)) {
            return;
        }
        Event event = net.event(fire.event());
        long[] words = new long[event.parameters().size()];
        long given = 0;
        for (int i = 0; i < words.length; i++) {
            Variable parameter = event.parameters().get(i);
            Object value = fire.parameters().get(parameter.name());
            if (value != null) {
                words[i] = word(parameter, value);
                given |= 1L << i;
            }
        }
        long hi = fire.id() == null ? 0 : fire.id().high();
        long lo = fire.id() == null ? 0 : fire.id().low();
        Awaited offered = engine.offer(event.id(), words, given, hi, lo);
        if (offered != null) {
            inFlight.add(new SentEvent(fire, offered, engine.lastSequence()));
        }
    }

    private long word(Variable parameter, Object value) {
        if (value instanceof String text) {
            return parameter.colour() == Colour.Primitive.BYTES
                    ? engine.texts().intern(text.getBytes(StandardCharsets.ISO_8859_1))
                    : engine.texts().intern(text);
        }
        return (Long) value;
    }

    private void requireHashes() {
        if (engine.hash() != oracle.here().hash()) {
            throw new AssertionError("the marking is not what the log says: reference="
                    + oracle.here().marking());
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
