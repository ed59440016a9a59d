package io.petrigraph.benchmarks;

import io.petrigraph.benchmarks.Arguments.UsageException;
import io.petrigraph.benchmarks.ForkRunner.ForkException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What {@code benchmarks/run} starts: each comparison in interleaved forks, ours, baseline, ours, baseline, ...
 *
 * <p>Results go to the standard output, progress to the standard error, raw output into a {@link ResultsFile}. Exit codes:
 * 0 all was measured, 1 a fork failed or a run did not count, 2 the command line cannot be understood.
 */
public final class BenchmarkDriver {
    /** System property: where raw output is kept unless the command line says otherwise. */
    static final String RESULTS_PROPERTY = "petrigraph.benchmarks.results";

    static final int MEASURED = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private final Arguments arguments;
    private final PrintStream results;
    private final PrintStream progress;

    private BenchmarkDriver(Arguments arguments, PrintStream results, PrintStream progress) {
        this.arguments = arguments;
        this.results = results;
        this.progress = progress;
    }

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** Runs the command line and returns its exit code. */
    static int run(List<String> words, PrintStream results, PrintStream progress) {
        try {
            Path folder = Path.of(System.getProperty(
                    RESULTS_PROPERTY, Path.of("benchmarks", "results").toString()));
            return new BenchmarkDriver(Arguments.parse(words, folder), results, progress).act();
        } catch (UsageException e) {
            progress.println(e.getMessage());
            return MISUSED;
        } catch (ForkException | IOException e) {
            progress.println(e.getMessage());
            e.printStackTrace(progress);
            return FAILED;
        }
    }

    private int act() throws IOException, ForkException {
        switch (arguments.action()) {
            case HELP -> results.print(Arguments.USAGE);
            case LIST -> Comparisons.names().forEach(results::println);
            case COMPARE -> compare();
            case ALLOCATION -> measureAllocation();
        }
        return MEASURED;
    }

    private void compare() throws IOException, ForkException {
        ForkRunner forks = new ForkRunner(arguments);
        for (String name : arguments.names()) {
            Comparison comparison = arguments.comparison(name);
            ResultsFile raw = ResultsFile.create(arguments, comparison, "", Instant.now());
            double[] ours = new double[arguments.rounds()];
            double[] baseline = new double[arguments.rounds()];
            for (int round = 0; round < arguments.rounds(); round++) {
                ours[round] = forks.eventsPerSecond(comparison.ours(), raw);
                show(name, round, comparison.ours(), ours[round]);
                baseline[round] = forks.eventsPerSecond(comparison.baseline(), raw);
                show(name, round, comparison.baseline(), baseline[round]);
            }
            raw.append("\n" + Report.rates(comparison, ours, baseline, false) + "\n");
            results.println(Report.rates(comparison, ours, baseline, arguments.json()));
        }
    }

    private void show(String name, int round, Comparison.Side side, double eventsPerSecond) {
        progress.printf(
                Locale.ROOT,
                "%s %d/%d %s: %,.0f events/s%n",
                name,
                round + 1,
                arguments.rounds(),
                side,
                eventsPerSecond);
    }

    private void measureAllocation() throws IOException, ForkException {
        AllocationRunner forks = new AllocationRunner(arguments);
        for (String name : arguments.names()) {
            Comparison comparison = arguments.comparison(name);
            ResultsFile raw = ResultsFile.create(arguments, comparison, "-alloc", Instant.now());
            for (Comparison.Side side : List.of(comparison.ours(), comparison.baseline())) {
                var allocation = forks.measure(side, raw);
                results.println(Report.allocation(comparison, side, allocation, arguments.json()));
            }
        }
    }
}
