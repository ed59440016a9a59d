package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.benchmarks.Arguments.Action;
import io.petrigraph.benchmarks.Arguments.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {
    private static final Path RESULTS = Path.of("results");

    @Test
    void shouldRunAllComparisonsWhenNoneIsNamed() throws UsageException {
        Arguments arguments = parse();

        assertEquals(Comparisons.names(), arguments.names());
        assertEquals(Action.COMPARE, arguments.action());
        assertEquals(RESULTS, arguments.results());
        assertEquals("benchmarks/run", arguments.command());
    }

    @Test
    void shouldKeepQuickResultsApartWhenQuick() throws UsageException {
        Arguments quick = parse("orders-arrays-objects", "--quick", "--json");

        assertEquals(List.of("orders-arrays-objects"), quick.names());
        assertEquals(RESULTS.resolve("quick"), quick.results());
        assertTrue(quick.json());
        assertTrue(quick.rounds() < parse().rounds());
        assertEquals("benchmarks/run orders-arrays-objects --quick --json", quick.command());
    }

    @Test
    void shouldUseGivenNumbersWhenOptionsFollowQuick() throws UsageException {
        Arguments arguments =
                parse("--quick", "--rounds", "2", "--warmups", "4", "--iterations", "5", "--events", "1000");

        assertEquals(2, arguments.rounds());
        assertEquals(4, arguments.warmups());
        assertEquals(5, arguments.iterations());
        assertEquals(
                1000,
                arguments.comparison("growth-arrays").baseline().stream().draw().length());
    }

    @Test
    void shouldTouchAHeapOfFixedSizeWhenForking() throws UsageException {
        List<String> flags = parse("--heap", "300m").forkFlags();

        assertTrue(flags.containsAll(List.of("-Xms300m", "-Xmx300m", "-XX:+AlwaysPreTouch")), flags.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "order-array-objects, did you mean orders-arrays-objects?",
        "transfer-pipelin-floor, did you mean transfer-pipeline-floor?",
        "--jsn, did you mean --json?",
        "--rounds, needs a value",
    })
    void shouldNameTheNearestWhenAWordIsUnknown(String word, String cure) {
        UsageException refusal = assertThrows(UsageException.class, () -> parse(word));

        assertTrue(refusal.toString().contains(cure), refusal.toString());
        assertTrue(refusal.toString().endsWith("=" + word), refusal.toString());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "many"})
    void shouldRefuseWhenANumberIsNotPositive(String value) {
        UsageException refusal = assertThrows(UsageException.class, () -> parse("--rounds", value));

        assertTrue(refusal.toString().endsWith("--rounds=" + value), refusal.toString());
    }

    private static Arguments parse(String... words) throws UsageException {
        return Arguments.parse(List.of(words), RESULTS);
    }
}
