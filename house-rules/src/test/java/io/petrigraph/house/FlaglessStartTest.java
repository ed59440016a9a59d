package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedding user's path starts on this JVM without a flag, and neither it nor the JVM writes a line. */
class FlaglessStartTest {
    /** What the embedding user does first; it takes a folder to work in as its only argument. */
    private static final String EMBEDDING_USER = "io.petrigraph.house.EmbeddingUser";

    /** One class of each jar on the runtime's class path, and nothing that the runtime does not bring along. */
    private static final List<String> RUNTIME_CLASS_PATH = List.of(
            "io.petrigraph.net.package-info",
            "io.petrigraph.scheduler.package-info",
            "io.petrigraph.log.package-info",
            "io.petrigraph.runtime.package-info",
            "com.lmax.disruptor.RingBuffer",
            "org.agrona.collections.Long2LongHashMap",
            "org.jctools.queues.MessagePassingQueue");

    private static final long TIMEOUT_S = 60;

    @TempDir
    private Path folder;

    @Test
    void shouldPrintNothingWhenTheEmbeddingUserStartsWithoutFlags() throws Exception {
        Run run = start(EMBEDDING_USER);
        assertEquals(
                List.of(), run.lines(), "a line was written on java.version=" + System.getProperty("java.version"));
        assertEquals(0, run.status());
    }

    @Test
    void shouldSeeTheWarningWhenTheJvmOrTheProgramWritesOne() throws Exception {
        Run run = start(NoisyUser.class.getName());
        assertTrue(run.lines().contains("a warning"), () -> "lines=" + run.lines());
        assertEquals(3, run.status());
    }

    /** What a started JVM left: all that it wrote, and its exit status. */
    private record Run(List<String> lines, int status) {}

    private Run start(String mainClass) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(
                List.of("-cp", classPath(), mainClass, folder.resolve("log").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The embedding user did not end, timeoutS=" + TIMEOUT_S);
        }
        return new Run(Files.readAllLines(output, StandardCharsets.UTF_8), process.exitValue());
    }

    private static String classPath() {
        return Stream.concat(Stream.of(FlaglessStartTest.class.getName()), RUNTIME_CLASS_PATH.stream())
                .map(FlaglessStartTest::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator", ":")));
    }

    private static String place(String className) {
        try {
            return Path.of(Class.forName(className)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException("The runtime's class path lacks class=" + className, e);
        }
    }

    /** Writes a line and ends badly: shows that both are seen. */
    static final class NoisyUser {
        private NoisyUser() {}

        public static void main(String[] arguments) throws IOException {
            System.err.println("a warning");
            System.exit(3);
        }
    }
}
