package io.petrigraph.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JcstressProcessTest {
    private static final String OUTPUT = """
            .......... [OK] before.the.Summary

            RUN RESULTS:
              Interesting tests: 1 matching test results.

            .......... [OK] a.DecisionStress.BrokenTwin

              Results across all configurations:

                   RESULT  SAMPLES     FREQ       EXPECT  DESCRIPTION
              false, true    8,123   25.00%   Acceptable  the caller gave up
               true, true        1    3.13%  Interesting  both

              Failed tests: 1 matching test results.

            .......... [FAILED] a.DecisionStress.Promise

                   RESULT  SAMPLES     FREQ       EXPECT  DESCRIPTION
              false, true       15   46.88%   Acceptable  the caller gave up
               true, true        1    3.13%    Forbidden  both

              All remaining tests: 1 matching test results.

            .......... [OK] a.SilentStress.BrokenTwin

                   RESULT  SAMPLES     FREQ       EXPECT  DESCRIPTION
              false, true       15  100.00%   Acceptable  the caller gave up
               true, true        0    0.00%  Interesting  both
            """;

    @Test
    void shouldTellPassedFailedAndShownWhenItReadsASummary() {
        List<StressResult> results = JcstressProcess.results(OUTPUT);
        assertEquals(
                List.of("a.DecisionStress.BrokenTwin", "a.DecisionStress.Promise", "a.SilentStress.BrokenTwin"),
                results.stream().map(StressResult::name).toList());
        assertTrue(results.get(0).isPassed() && results.get(0).hasShownIt());
        assertFalse(results.get(1).isPassed());
        assertFalse(results.get(1).hasShownIt());
        assertTrue(results.get(2).isPassed());
        assertFalse(results.get(2).hasShownIt());
    }

    @Test
    void shouldFailWhenThereIsNoSummary() {
        assertThrows(IllegalStateException.class, () -> JcstressProcess.results("OutOfMemoryError"));
    }
}
