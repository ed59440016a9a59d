package io.petrigraph.benchmarks;

import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One contender over one stream: an invocation is the whole stream, launched before and checked after the clock. A run whose
 * count or checksum is wrong fails the fork.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StreamBenchmark {
    /** System property: the checksum that the stream must end with; without it only the count is checked. */
    static final String CHECKSUM_PROPERTY = "petrigraph.benchmarks.checksum";
    /** System property: where contenders may write. */
    static final String DIRECTORY_PROPERTY = "petrigraph.benchmarks.directory";

    /** A name of {@link Contenders}. */
    @Param("objects")
    public String contender = "";

    /** A line for {@link StreamSpec#parse}. */
    @Param("orders")
    public String stream = "";

    private @Nullable EventStream events;
    private @Nullable Launched launched;
    private long committed;

    /** Draws the stream: once a fork. */
    @Setup(Level.Trial)
    public void draw() {
        events = StreamSpec.parse(stream).draw();
    }

    /** Launches the contender: before each run. */
    @Setup(Level.Invocation)
    public void launch() throws IOException {
        launched = Launched.of(Contenders.named(contender), drawn());
    }

    /** Runs the whole stream. */
    @Benchmark
    public long run() {
        committed = running().contender().run();
        return committed;
    }

    /** Checks and closes: after each run. */
    @TearDown(Level.Invocation)
    public void check() throws IOException {
        try (Launched ended = running()) {
            ended.check(drawn(), committed);
        }
    }

    private EventStream drawn() {
        if (events == null) {
            throw new IllegalStateException("JMH did not call draw(), stream=" + stream);
        }
        return events;
    }

    private Launched running() {
        if (launched == null) {
            throw new IllegalStateException("JMH did not call launch(), contender=" + contender);
        }
        return launched;
    }

    /** A contender and the directory that goes with it. */
    record Launched(Contender contender, Path directory) implements AutoCloseable {
        static Launched of(Contender.Launcher launcher, EventStream stream) throws IOException {
            Path parent = Path.of(System.getProperty(DIRECTORY_PROPERTY, System.getProperty("java.io.tmpdir")));
            Path directory = Files.createTempDirectory(Files.createDirectories(parent), "petrigraph-contender");
            return new Launched(launcher.launch(stream, directory), directory);
        }

        /** Checks a run against the stream, and against the checksum that the driver gave this JVM, if it did. */
        void check(EventStream stream, long committed) {
            Long expected = Long.getLong(CHECKSUM_PROPERTY);
            check(stream, committed, expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
        }

        void check(EventStream stream, long committed, OptionalLong expected) {
            if (committed != stream.validCount()) {
                throw new IllegalStateException("the run does not count: the stream predicts " + stream.validCount()
                        + " commits, committed=" + committed);
            }
            OptionalLong checksum = contender.checksum();
            if (expected.isPresent() && checksum.isPresent() && !checksum.equals(expected)) {
                throw new IllegalStateException("the run does not count: the reference ends with checksum "
                        + expected.getAsLong() + ", checksum=" + checksum.getAsLong());
            }
        }

        @Override
        public void close() throws IOException {
            contender.close();
            Files.delete(directory);
        }
    }
}
