package io.petrigraph.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One class a promise: the promise as a sentence, and a broken twin beside it. */
final class StressRulesTest {
    private static final int LEAST_PROMISES = 12;

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith("Stress.java"))
                    .map(StressRulesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot be read: file=" + file, e);
        }
    }

    @Test
    void shouldHaveATwinAndASentenceForEachPromise() throws IOException {
        List<String> sources = sources();
        assertTrue(sources.size() >= LEAST_PROMISES, "promises=" + sources.size());
        for (String source : sources) {
            assertEquals(1, count(source, "public static class Promise"), source);
            assertEquals(1, count(source, "public static class BrokenTwin"), source);
            assertEquals(1, count(source, "@Description(\"Broken: "), source);
            assertEquals(2, count(source, "@Description("), source);
            assertTrue(source.contains("expect = ACCEPTABLE_INTERESTING"), source);
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
