package io.petrigraph.cli;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.runtime.commit.PartitionSettings;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.EnabledBindings;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.play.PlayPolicy;
import io.petrigraph.runtime.play.PlaySettings;
import io.petrigraph.runtime.replay.Replay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the net of a PNML file fire by itself, in several partitions, into a log. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Fires what is enabled, in several partitions at once, until so many firings or a dead marking.")
final class RunCommand implements Callable<Integer> {
    private static final double NS_PER_SECOND = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a place/transition or symmetric net as PNML")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--firings", paramLabel = "N", required = true, description = "stop behind so many firings")
    private long firings;

    @Option(
            names = "--partitions",
            paramLabel = "P",
            defaultValue = "1",
            description = "a thread for each (default: ${DEFAULT-VALUE})")
    private int partitions;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "what the policy random draws from (default: ${DEFAULT-VALUE});"
                    + " one partition with one seed always takes the same course")
    private long seed;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "random",
            description = "what a partition tries next: priority, rotation or random (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String policy;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            required = true,
            description = "the log's directory; a log of the same net is gone on with")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (firings < 0) {
            throw new BadInputException("fire nothing or more: firings=" + firings);
        }
        PlaySettings settings = new PlaySettings(policy(), seed, firings);
        if (partitions < 1 || partitions > PartitionSettings.MAX_PARTITIONS) {
            throw new BadInputException("the number of partitions is 1 to " + PartitionSettings.MAX_PARTITIONS
                    + ": partitions=" + partitions);
        }
        Net net = Pnml.read(file).net();
        FileStorage storage = new FileStorage(directory);
        Map<String, Object> facts = new LinkedHashMap<>();
        long hash;
        try (PartitionedEngine engine =
                PartitionedEngine.play(net, storage, PartitionSettings.of(partitions, System::nanoTime), settings)) {
            double seconds = run(engine);
            long fired = engine.playCounters().firings();
            facts.put("firings", fired);
            facts.put("dead", false);
            facts.put("partitions", partitions);
            facts.put("crossFirings", engine.playCounters().crossFirings());
            facts.put("retries", engine.playCounters().retries());
            facts.put("seconds", Math.round(seconds * 1e3) / 1e3);
            facts.put("firingsPerSecond", Math.round(fired / Math.max(seconds, 1 / NS_PER_SECOND)));
            hash = engine.hash();
        }
        Marking reached = replay(net, storage);
        facts.put("dead", isDead(net, reached));
        facts.put("hash", String.format("%016x", reached.hash()));
        requireSound(facts, hash, reached.hash());
        print(facts);
        return 0;
    }

    private PlayPolicy policy() {
        try {
            return PlayPolicy.valueOf(policy.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "there is no such policy; it is priority, rotation or random: policy=" + policy);
        }
    }

    private double run(PartitionedEngine engine) {
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), json);
        long startNs = System.nanoTime();
        long before = engine.recoveredRecords();
        DutyThreads.run(engine, () -> line.show("fired", engine.lastSequence() + 1 - before, firings));
        double seconds = (System.nanoTime() - startNs) / NS_PER_SECOND;
        line.done();
        return seconds;
    }

    private static Marking replay(Net net, FileStorage storage) {
        try (LogReader reader = LogReader.open(storage)) {
            Replay replay = new Replay(new CompiledNet(net, new TextPool()));
            replay.run(reader, Long.MAX_VALUE);
            return replay.marking();
        }
    }

    /** True where no transition is enabled on the whole marking, whatever the partitions thought of it. */
    private static boolean isDead(Net net, Marking marking) {
        EnabledBindings bindings = new EnabledBindings(new CompiledNet(net, marking.texts()), marking, Touches.NOBODY);
        for (Transition transition : net.transitions()) {
            int variables = transition.variables().size();
            if (bindings.find(transition.id(), new long[variables], new boolean[variables]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** A run that is not what its log says, or that ended while something was enabled, is no run. */
    private void requireSound(Map<String, Object> facts, long hash, long replayed) {
        if (hash != replayed) {
            throw new BrokenHistoryException(
                    String.format("the log leads elsewhere than the run: hash=%016x replayed=%016x", hash, replayed));
        }
        boolean isDead = Boolean.TRUE.equals(facts.get("dead"));
        if (!isDead && !Long.valueOf(firings).equals(facts.get("firings"))) {
            throw new BrokenHistoryException(
                    "the run ended while a transition was enabled: firings=" + facts.get("firings"));
        }
    }

    private void print(Map<String, Object> facts) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(facts));
        } else {
            facts.forEach((name, value) -> out.println(name + "=" + value));
        }
    }
}
