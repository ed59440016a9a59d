package io.petrigraph.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param command the command line itself, for the raw output
 * @param action what to do
 * @param names the comparisons, in the order given; all where none is named
 * @param json whether results are JSON, one object a line
 * @param rounds how many pairs of forks
 * @param warmups how many runs of a fork are not counted
 * @param iterations how many runs of a fork are counted
 * @param events the length of every stream, or 0 for its own
 * @param heap the heap of each fork, as the JVM reads it
 * @param results where raw output is kept
 * @param directory where contenders write their logs
 */
record Arguments(
        String command,
        Action action,
        List<String> names,
        boolean json,
        int rounds,
        int warmups,
        int iterations,
        int events,
        String heap,
        Path results,
        Path directory) {

    /** What the driver does. */
    enum Action {
        COMPARE,
        ALLOCATION,
        LIST,
        HELP
    }

    static final String USAGE = """
            usage: benchmarks/run [NAME...] [--quick] [--json] [--alloc] [options]
              NAME            a comparison, the first words of several (orders, transfer, growth), or claims: those
                              that the project's claims rest on; all where none is named
              --list          the names of all comparisons
              --quick         few and short forks: to see that it works, not to quote
              --json          one object a line: name, ours, baseline, ratio, min, max, unit
              --alloc         bytes allocated per event, on the calling thread and on the others, instead of time
              --rounds N      pairs of forked JVMs, ours then baseline
              --warmups N     runs of each fork that are not counted
              --iterations N  runs of each fork that are counted
              --events N      the length of every stream
              --heap SIZE     the heap of each fork, all of it touched at launch: 2g
              --results DIR   where raw output is kept
              --logs DIR      where contenders write their logs: the speed of that disk counts
            """;

    private static final Set<String> OPTIONS = Set.of(
            "--list",
            "--quick",
            "--json",
            "--alloc",
            "--rounds",
            "--warmups",
            "--iterations",
            "--events",
            "--heap",
            "--results",
            "--logs",
            "--help");

    /** The command line cannot be understood; the message says what would be. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    /**
     * Reads the command line.
     *
     * @param results where raw output is kept unless the command line says otherwise
     */
    static Arguments parse(List<String> words, Path results) throws UsageException {
        Reader reader = new Reader(words, results);
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            reader.read(rest.next(), rest);
        }
        return reader.complete();
    }

    private static final class Reader {
        private final List<String> words;
        private final List<String> names = new ArrayList<>();
        private Action action = Action.COMPARE;
        private boolean quick;
        private boolean json;
        private int rounds;
        private int warmups;
        private int iterations;
        private int events;
        private String heap = "";
        private Path results;
        private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

        Reader(List<String> words, Path results) {
            this.words = words;
            this.results = results;
        }

        void read(String word, Iterator<String> rest) throws UsageException {
            switch (word) {
                case "--list" -> action = Action.LIST;
                case "--help", "-h" -> action = Action.HELP;
                case "--alloc" -> action = Action.ALLOCATION;
                case "--quick" -> quick = true;
                case "--json" -> json = true;
                case "--rounds" -> rounds = positive(word, rest);
                case "--warmups" -> warmups = positive(word, rest);
                case "--iterations" -> iterations = positive(word, rest);
                case "--events" -> events = positive(word, rest);
                case "--heap" -> heap = value(word, rest);
                case "--results" -> results = Path.of(value(word, rest));
                case "--logs" -> directory = Path.of(value(word, rest));
                default -> name(word);
            }
        }

        private void name(String word) throws UsageException {
            if (word.startsWith("-")) {
                throw new UsageException("no such option: did you mean " + NearestName.of(word, OPTIONS)
                        + "? See --help, option=" + word);
            }
            List<String> meant = Comparisons.meantBy(word);
            if (meant.isEmpty()) {
                throw new UsageException("no such comparison: did you mean " + NearestName.of(word, Comparisons.names())
                        + "? See --list, name=" + word);
            }
            names.addAll(meant);
        }

        private static String value(String option, Iterator<String> rest) throws UsageException {
            if (!rest.hasNext()) {
                throw new UsageException("the option needs a value: give one, option=" + option);
            }
            return rest.next();
        }

        private static int positive(String option, Iterator<String> rest) throws UsageException {
            String value = value(option, rest);
            try {
                int number = Integer.parseInt(value);
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new UsageException("not a number: give 1 or more, " + option + "=" + value);
            }
            throw new UsageException("too small: give 1 or more, " + option + "=" + value);
        }

        Arguments complete() {
            return new Arguments(
                    String.join(" ", "benchmarks/run", String.join(" ", words)).strip(),
                    action,
                    names.isEmpty() ? Comparisons.names() : List.copyOf(names),
                    json,
                    rounds > 0 ? rounds : quick ? 3 : 7,
                    warmups > 0 ? warmups : quick ? 3 : 6,
                    iterations > 0 ? iterations : quick ? 3 : 6,
                    events,
                    heap.isEmpty() ? (quick ? "1g" : "2g") : heap,
                    quick ? results.resolve("quick") : results,
                    directory);
        }
    }

    /** The comparison of that name, over streams of the length that was asked for. */
    Comparison comparison(String name) {
        Comparison comparison = Comparisons.named(name);
        return events == 0 ? comparison : comparison.withEvents(events);
    }

    /** The flags of each fork: a heap of fixed size that is touched before the first event. */
    List<String> forkFlags() {
        return List.of(
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+AlwaysPreTouch",
                "-D" + StreamBenchmark.DIRECTORY_PROPERTY + "=" + directory);
    }
}
