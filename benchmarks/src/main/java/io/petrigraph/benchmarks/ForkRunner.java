package io.petrigraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one side of a comparison in a JVM of its own. */
final class ForkRunner {
    private static final int MEDIAN_PERCENT = 50;
    private static final int TIMEOUT_MINUTES = 10;

    private final Arguments arguments;
    private final Map<StreamSpec, Long> checksums = new HashMap<>();

    ForkRunner(Arguments arguments) {
        this.arguments = arguments;
    }

    /** A fork failed: its raw output says why. */
    static final class ForkException extends Exception {
        private static final long serialVersionUID = 1;

        ForkException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Runs one fork with JMH.
     *
     * @param raw receives JMH's own output
     * @return the median of its counted runs, in events per second
     */
    double eventsPerSecond(Comparison.Side side, ResultsFile raw) throws IOException, ForkException {
        List<String> flags = new ArrayList<>(arguments.forkFlags());
        flags.add("-D" + StreamBenchmark.CHECKSUM_PROPERTY + "=" + checksum(side.stream()));
        Path output = Files.createTempFile("petrigraph-fork", ".txt");
        try {
            RunResult result = new Runner(new OptionsBuilder()
                            .include(StreamBenchmark.class.getName().replace(".", "\\.") + "\\.run$")
                            .param("contender", side.contender())
                            .param("stream", side.stream().toString())
                            .forks(1)
                            .warmupIterations(arguments.warmups())
                            .measurementIterations(arguments.iterations())
                            .shouldDoGC(true)
                            .shouldFailOnError(true)
                            .timeout(TimeValue.minutes(TIMEOUT_MINUTES))
                            .jvmArgs(flags.toArray(String[]::new))
                            .output(output.toString())
                            .build())
                    .runSingle();
            double seconds = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN_PERCENT);
            return side.stream().events() / seconds;
        } catch (RunnerException e) {
            throw new ForkException("a fork failed: see the raw output, side=" + side, e);
        } finally {
            raw.append(Files.readString(output));
            Files.delete(output);
        }
    }

    /** The checksum that a stream must end with, by the simplest contender, in this JVM. */
    private long checksum(StreamSpec spec) throws IOException {
        Long known = checksums.get(spec);
        if (known != null) {
            return known;
        }
        var stream = spec.draw();
        Path directory = Files.createTempDirectory("petrigraph-reference");
        try (Contender reference = Contenders.named(Contenders.REFERENCE).launch(stream, directory)) {
            reference.run();
            OptionalLong checksum = reference.checksum();
            checksums.put(spec, checksum.orElseThrow());
            return checksum.orElseThrow();
        } finally {
            Files.delete(directory);
        }
    }
}
