package io.petrigraph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** javac finds the processor on its processor path, as users' builds do; a build tool compiles again what changed, and nothing else. */
final class IncrementalTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);
    private static final String NET = """
            package demo;
            import io.petrigraph.declare.*;
            @Net interface %1$s {
              @Entity sealed interface Job permits Job.Open, Job.Done {
                long id();
                non-sealed interface Open extends Job { Done %2$s(); }
                non-sealed interface Done extends Job {}
              }
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void compileBoth() throws IOException {
        for (String folder : List.of("src", "generated", "classes")) {
            Files.createDirectories(directory.resolve(folder));
        }
        compile(declare("Alpha", "finish"), declare("Beta", "finish"));
        for (Path file : generated()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    @Test
    void shouldCallItselfIsolatingWhenItIsShipped() throws IOException {
        try (InputStream in = NetProcessor.class
                .getClassLoader()
                .getResourceAsStream("META-INF/gradle/incremental.annotation.processors")) {
            assertEquals(
                    NetProcessor.class.getName() + ",isolating",
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void shouldLeaveTheFilesOfOtherNetsAloneWhenADeclarationChanges() throws IOException {
        compile(declare("Alpha", "complete"));
        Set<String> written = writtenSince();
        assertTrue(written.contains("AlphaLive.java"), written.toString());
        assertTrue(written.stream().allMatch(name -> name.startsWith("Alpha")), written.toString());
    }

    @Test
    void shouldWriteTheSameBytesWhenNothingChanged() throws IOException {
        Map<String, String> before = texts();
        compile(directory.resolve("src/Beta.java"), directory.resolve("src/Alpha.java"));
        assertFalse(writtenSince().isEmpty());
        assertEquals(before, texts());
    }

    @Test
    void shouldGiveEachFileItsNetAsOnlyOriginWhenItIsWritten() {
        OriginRecorder recorder = new OriginRecorder();
        Declarations.compileWith(recorder, Declarations.resource("Shop"), Declarations.resource("Depot"));
        assertTrue(recorder.origins().keySet().containsAll(Set.of("demo.ShopLive", "demo.DepotEngine")));
        recorder.origins()
                .forEach((file, origins) -> assertEquals(
                        List.of(file.startsWith("demo.Shop") ? "demo.Shop" : "demo.Depot"), origins, file));
    }

    private Path declare(String net, String verb) throws IOException {
        return Files.writeString(directory.resolve("src/" + net + ".java"), NET.formatted(net, verb));
    }

    private void compile(Path... sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String here = System.getProperty("java.class.path");
        List<String> options = List.of(
                "-d",
                directory.resolve("classes").toString(),
                "-s",
                directory.resolve("generated").toString(),
                "-processorpath",
                here,
                "-classpath",
                here + java.io.File.pathSeparator + directory.resolve("classes"));
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(Arrays.asList(sources));
            assertTrue(javac.getTask(null, files, null, options, null, units).call());
        }
    }

    private List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("generated/demo"))) {
            return files.sorted().toList();
        }
    }

    private Set<String> writtenSince() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : generated()) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                written.add(file.getFileName().toString());
            }
        }
        return written;
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : generated()) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }
}
