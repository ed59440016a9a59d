package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.benchmarks.StreamBenchmark.Launched;
import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ComparisonsTest {
    private static final int EVENTS = 10_000;

    static List<String> names() {
        return Comparisons.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldCommitWhatTheStreamPredictsWhenASideRuns(String name) throws IOException {
        Comparison comparison = Comparisons.named(name).withEvents(EVENTS);

        for (Comparison.Side side : List.of(comparison.ours(), comparison.baseline())) {
            EventStream stream = side.stream().draw();
            try (Launched launched = Launched.of(Contenders.named(side.contender()), stream)) {
                long committed = launched.contender().run();
                launched.check(stream, committed);
                assertEquals(stream.validCount(), committed, side.toString());
            }
        }
    }

    @Test
    void shouldNotCountWhenCommitsOrChecksumDiffer() throws IOException {
        EventStream stream = StreamSpec.parse("orders,events=100").draw();
        try (Launched launched = Launched.of(Contenders.named("objects"), stream)) {
            long committed = launched.contender().run();
            OptionalLong checksum = launched.contender().checksum();

            launched.check(stream, committed, checksum);
            assertThrows(IllegalStateException.class, () -> launched.check(stream, committed - 1, checksum));
            assertThrows(
                    IllegalStateException.class,
                    () -> launched.check(stream, committed, OptionalLong.of(checksum.orElseThrow() + 1)));
        }
    }

    @Test
    void shouldFindAGroupWhenAWordBeginsItsNames() {
        assertEquals(List.of("growth-engine", "growth-arrays", "growth-objects"), Comparisons.meantBy("growth"));
        assertEquals(List.of("growth-engine"), Comparisons.meantBy("growth-engine"));
        assertEquals(List.of(), Comparisons.meantBy("grow"));
        Comparisons.meantBy("claims").forEach(name -> assertEquals(List.of(name), Comparisons.meantBy(name)));
    }

    @Test
    void shouldRefuseWhenANameIsUnknown() {
        assertThrows(IllegalArgumentException.class, () -> Contenders.named("nobody"));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.named("nothing"));
    }
}
