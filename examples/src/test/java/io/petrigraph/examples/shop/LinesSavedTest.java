package io.petrigraph.examples.shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts what the declared shop saves, so that the README's figures are those of the code. */
final class LinesSavedTest {
    private static final Path HOUSE = Path.of("..");
    private static final Path SHOP = Path.of("src/main/java/io/petrigraph/examples/shop");
    private static final Path TESTS = Path.of("src/test/java/io/petrigraph/examples/shop/byhand");

    @Test
    void shouldSayInTheReadmeWhatTheCountsSay() throws IOException {
        long declared = statements(List.of(SHOP.resolve("Shop.java")));
        long byHand = statements(sources(SHOP.resolve("byhand")));
        long tests = tests(sources(TESTS));
        String sentence =
                "The shop of the `orders` workload is " + declared + " lines of declaration. Written by hand, with"
                        + " fewer promises, it is " + byHand + " lines and " + tests
                        + " tests of what the engine promises by itself";
        String readme = Files.readString(HOUSE.resolve("README.md")).replaceAll("\\s+", " ");
        assertTrue(readme.contains(sentence), "README.md must say: " + sentence);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** Lines that are neither blank nor comments nor imports nor the package. */
    private static long statements(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(/\\*|\\*|//|import |package ).*"))
                    .count();
        }
        return lines;
    }

    private static long tests(List<Path> files) throws IOException {
        long tests = 0;
        for (Path file : files) {
            tests += Files.readAllLines(file).stream()
                    .filter(line -> line.strip().matches("@(Test|ParameterizedTest.*)"))
                    .count();
        }
        return tests;
    }
}
