package io.petrigraph.cli;

import io.petrigraph.examples.databuild.DatabuildDemo;
import io.petrigraph.examples.databuild.DatabuildNet;
import io.petrigraph.examples.databuild.graph.DependencyGraph;
import io.petrigraph.examples.databuild.graph.GraphReader;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.net.Family;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.Ack;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.View;
import io.petrigraph.runtime.commit.CommitCounters;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: databuild over a dependency graph, then its log replayed and the hashes compared. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs databuild over a dependency graph, replays its log and compares.")
final class DemoCommand implements Callable<Integer> {
    private static final double NS_PER_SECOND = 1e9;
    private static final int HISTOGRAM_DIGITS = 3;
    private static final int MAX_PARTITIONS = 64;
    /** How many partitions replay the log, one run after the other. */
    private static final int[] REPLAY_PARTITIONS = {1, 2, 8};

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--graph", paramLabel = "FILE", description = "a .tsv or .tsv.gz; a small one is built in")
    private @Nullable Path graph;

    @Option(names = "--batch-cycles", paramLabel = "on|off", description = "default: ${DEFAULT-VALUE}")
    private String batchCycles = "on";

    @Option(names = "--partitions", paramLabel = "N|auto", description = "default: ${DEFAULT-VALUE}, which is 1")
    private String partitions = "auto";

    @Option(names = "--clients", paramLabel = "N", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--failures", paramLabel = "PERCENT", defaultValue = "0", description = "default: ${DEFAULT-VALUE}")
    private int failures;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--ack", paramLabel = "LEVEL", description = "applied, process or disk")
    private String ack = "process";

    @Option(names = "--log", paramLabel = "DIR", description = "keeps the log there")
    private @Nullable Path log;

    @Option(
            names = "--record-acks",
            paramLabel = "FILE",
            hidden = true,
            description = "appends the sequence of each acknowledged step: for tests that kill the demo")
    private @Nullable Path recordAcks;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        check();
        DependencyGraph dependencies = graph == null ? GraphReader.builtIn() : GraphReader.read(graph);
        Path directory = log == null ? Files.createTempDirectory("petrigraph-demo") : log;
        if (log != null && isUsed(log)) {
            throw new BadInputException("the directory is not empty, name a new one: log=" + log);
        }
        try {
            DemoReport report = play(dependencies, directory);
            print(report);
            return report.isReplayEqual() ? 0 : Main.FAILS;
        } finally {
            if (log == null) {
                delete(directory);
            }
        }
    }

    private void check() {
        partitionCount();
        if (!batchCycles.equals("on") && !batchCycles.equals("off")) {
            throw new BadInputException("give on or off: batch-cycles=" + batchCycles);
        }
        if (clients < 1 || clients > 64) {
            throw new BadInputException("give 1 to 64: clients=" + clients);
        }
        if (failures < 0 || failures > 100) {
            throw new BadInputException("give 0 to 100: failures=" + failures);
        }
    }

    private int partitionCount() {
        if (partitions.equals("auto")) {
            return 1;
        }
        try {
            int count = Integer.parseInt(partitions);
            if (count >= 1 && count <= MAX_PARTITIONS) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new BadInputException("give 1 to " + MAX_PARTITIONS + ", or auto: partitions=" + partitions);
        }
        throw new BadInputException("give 1 to " + MAX_PARTITIONS + ", or auto: partitions=" + partitions);
    }

    private Ack level() {
        return switch (ack.toLowerCase(Locale.ROOT)) {
            case "applied" -> Ack.APPLIED;
            case "process" -> Ack.PROCESS;
            case "disk" -> Ack.DISK;
            default -> throw new BadInputException("give applied, process or disk: ack=" + ack);
        };
    }

    private static boolean isUsed(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Files.exists(directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }

    private DemoReport play(DependencyGraph dependencies, Path directory) throws IOException {
        Histogram latencies = new Histogram(HISTOGRAM_DIGITS);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), json);
        long startNs = System.nanoTime();
        try (AckFile acks = new AckFile(recordAcks);
                Engine engine = Engine.open(
                        DatabuildNet.NET,
                        EngineContext.at(directory)
                                .ack(level())
                                .partitions(partitionCount())
                                .cascadeLimit(DatabuildDemo.cascadeLimit(dependencies)))) {
            DatabuildDemo demo = new DatabuildDemo(
                    engine,
                    new DatabuildDemo.Settings(dependencies, batchCycles.equals("on"), failures, seed, clients),
                    acks.andThen(latencies::recordValue),
                    progress::show);
            long events = demo.run();
            double seconds = (System.nanoTime() - startNs) / NS_PER_SECOND;
            progress.done();
            return report(engine, directory, events, demo.rejected(), seconds, latencies);
        }
    }

    /** Closes the engine in between: what is replayed and reopened is what a close leaves behind. */
    private static DemoReport report(
            Engine engine, Path directory, long events, long rejected, double seconds, Histogram latencies)
            throws IOException {
        Map<String, Long> states;
        long lastSequence;
        String hash;
        CommitCounters commits = engine.commits();
        try (View view = engine.view()) {
            states = states(view);
            lastSequence = view.sequence();
            hash = hex(view.hash());
        }
        engine.close();
        return new DemoReport(
                events,
                rejected,
                commits.crossShare(),
                commits.retries(),
                seconds,
                latencies.getValueAtPercentile(50),
                latencies.getValueAtPercentile(99),
                latencies.getValueAtPercentile(99.9),
                states,
                lastSequence,
                hash,
                reopened(directory),
                replays(directory));
    }

    private static String hex(long hash) {
        return String.format("%016x", hash);
    }

    private static Map<String, Long> states(View view) {
        Map<String, Long> states = new LinkedHashMap<>();
        for (Family family : view.net().families()) {
            for (int state : family.places()) {
                Place place = view.net().places().get(state);
                states.put(place.name(), view.rowCount(state));
            }
        }
        return states;
    }

    private static List<DemoReport.Replayed> replays(Path directory) {
        List<DemoReport.Replayed> replays = new ArrayList<>();
        for (int partitions : REPLAY_PARTITIONS) {
            replays.add(replay(directory, partitions));
        }
        return replays;
    }

    private static DemoReport.Replayed replay(Path directory, int partitions) {
        ExecutorService threads = Executors.newFixedThreadPool(partitions);
        try {
            long startNs = System.nanoTime();
            ParallelReplay replay =
                    new ParallelReplay(DatabuildNet.NET, Ownership.hashed(DatabuildNet.NET, partitions));
            replay.run(() -> reader(directory), Long.MAX_VALUE, threads);
            double seconds = (System.nanoTime() - startNs) / NS_PER_SECOND;
            return new DemoReport.Replayed(partitions, hex(replay.hash()), seconds);
        } finally {
            threads.shutdown();
        }
    }

    private static LogReader reader(Path directory) {
        try {
            return LogReader.open(new FileStorage(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read: directory=" + directory, e);
        }
    }

    private static String reopened(Path directory) {
        try (Engine engine = Engine.open(DatabuildNet.NET, EngineContext.at(directory));
                View view = engine.view()) {
            return hex(view.hash());
        }
    }

    private void print(DemoReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(report.facts()));
        } else {
            report.lines().forEach(out::println);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
