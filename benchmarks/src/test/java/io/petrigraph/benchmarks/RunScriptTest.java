package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts {@code benchmarks/run} as a user would, but with the classes under test instead of a jar. */
final class RunScriptTest {
    @TempDir
    private Path elsewhere = Path.of("");

    @Test
    void shouldExitWith2AndNameTheNearestWhenANameIsUnknown() throws IOException, InterruptedException {
        Ended ended = run("orders-pipeline-flor");

        assertEquals(2, ended.code(), ended.output());
        assertTrue(ended.output().contains("did you mean orders-pipeline-floor?"), ended.output());
    }

    @Test
    void shouldPassWordsOnWhenStartedFromAnyFolder() throws IOException, InterruptedException {
        Ended ended = run("--list");

        assertEquals(0, ended.code(), ended.output());
        assertEquals(Comparisons.names(), ended.output().lines().toList());
    }

    private record Ended(int code, String output) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", Path.of("run").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().put("PETRIGRAPH_BENCHMARKS_CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
