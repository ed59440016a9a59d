package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkDriverTest {
    /** JMH lets only one run at a time on a machine, so that figures are not disturbed; these figures nobody reads. */
    private static final String IGNORE_LOCK_PROPERTY = "jmh.ignoreLock";

    private static final List<String> TINY =
            List.of("--rounds", "2", "--warmups", "1", "--iterations", "1", "--events", "10000", "--heap", "256m");

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void ignoreLock() {
        System.setProperty(IGNORE_LOCK_PROPERTY, "true");
    }

    @AfterEach
    void respectLock() {
        System.clearProperty(IGNORE_LOCK_PROPERTY);
    }

    @Test
    void shouldPrintTheRatioAndKeepTheRawOutputWhenForksAlternate() throws IOException {
        int code = run("transfer-pipeline-floor", "--json");

        assertEquals(BenchmarkDriver.MEASURED, code, progress.toString(StandardCharsets.UTF_8));
        assertTrue(
                text(results)
                        .matches("\\{\"name\":\"transfer-pipeline-floor\",\"ours\":\\d+,\"baseline\":\\d+,"
                                + "\"ratio\":[\\d.]+,\"min\":[\\d.]+,\"max\":[\\d.]+,\"unit\":\"events/s\"}\\R"),
                text(results));
        List<String> sides =
                text(progress).lines().map(line -> line.split(" ", -1)[2]).toList();
        assertEquals(List.of("pipeline", "floor", "pipeline", "floor"), sides);
        String raw = onlyFile();
        assertTrue(raw.startsWith("command: benchmarks/run --rounds 2"), raw);
        assertTrue(raw.contains("\nIteration   1: "), raw);
        assertTrue(raw.contains("ratio"), raw);
    }

    @Test
    void shouldPrintBytesPerEventOfBothSidesWhenAllocationIsAskedFor() throws IOException {
        int code = run("transfer-arrays-objects", "--alloc", "--json");

        assertEquals(BenchmarkDriver.MEASURED, code, text(progress));
        assertEquals(2, text(results).lines().count(), text(results));
        assertTrue(text(results).contains("\"contender\":\"arrays\""), text(results));
        assertTrue(text(results).contains("\"unit\":\"B/event\""), text(results));
        assertTrue(onlyFile().contains("comparison: "));
    }

    @Test
    void shouldFailWhenAForkCannotStart() {
        int code = run("transfer-arrays-objects", "--heap", "nonsense");

        assertEquals(BenchmarkDriver.FAILED, code);
        assertTrue(text(progress).contains("a fork failed: see the raw output"), text(progress));
    }

    @Test
    void shouldMeasureNothingWhenANameIsUnknown() throws IOException {
        int code = run("transfer-arrays-objects", "transfer-array-objects");

        assertEquals(BenchmarkDriver.MISUSED, code);
        assertTrue(text(progress).contains("did you mean transfer-arrays-objects?"), text(progress));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void shouldListEveryComparisonWhenAsked() {
        assertEquals(BenchmarkDriver.MEASURED, run("--list"));
        assertEquals(Comparisons.names(), text(results).lines().toList());
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(TINY);
        all.addAll(List.of("--results", folder.toString()));
        all.addAll(List.of(words));
        return BenchmarkDriver.run(all, stream(results), stream(progress));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return Files.readString(all.get(0));
        }
    }
}
