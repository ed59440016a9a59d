package io.petrigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvariantCheckerTest {
    private static TokenCounts dots(Map<Integer, Long> counts) {
        return new TokenCounts() {
            @Override
            public long of(int placeId) {
                return counts.getOrDefault(placeId, 0L);
            }

            @Override
            public long of(int placeId, long[] token) {
                throw new AssertionError("a net of dots has no colours to ask for");
            }
        };
    }

    @Test
    void shouldAcceptAMarkingWhenItsWeightedSumIsTheInitialOne() {
        InvariantChecker checker = InvariantChecker.of(SampleNets.weighted(7));
        assertEquals(1, checker.size());
        checker.check(dots(Map.of(0, 1L, 1, 3L)));
    }

    @Test
    void shouldNameTheInvariantWhenAMarkingBreaksIt() {
        InvariantChecker checker = InvariantChecker.of(SampleNets.weighted(7));
        assertEquals(
                Optional.of(new BrokenInvariant("small + 2*big = 7", 7, 8)),
                checker.broken(dots(Map.of(0, 2L, 1, 3L))));
        IllegalStateException broken =
                assertThrows(IllegalStateException.class, () -> checker.check(dots(Map.of(1, 4L))));
        assertTrue(String.valueOf(broken.getMessage()).endsWith("expected=7 actual=8"));
    }

    @Test
    void shouldCountEachColourWhenTheNetIsUnfolded() {
        InvariantChecker checker = InvariantChecker.of(SampleNets.colouredPhilosophers(3));
        TokenCounts twiceThinking = new TokenCounts() {
            @Override
            public long of(int placeId) {
                throw new AssertionError("an unfolded net asks for each colour");
            }

            @Override
            public long of(int placeId, long[] token) {
                return placeId > 1 ? 0 : placeId == 0 && token[0] == 1 ? 2 : 1;
            }
        };
        String broken = checker.broken(twiceThinking).orElseThrow().invariant();
        assertTrue(broken.startsWith("Think[p"), broken);
    }
}
