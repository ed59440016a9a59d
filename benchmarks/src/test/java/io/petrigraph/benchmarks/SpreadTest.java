package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void shouldTakeTheMiddleWhenThereIsOne() {
        assertEquals(new Spread(2, 1, 9), Spread.of(new double[] {9, 1, 2}));
    }

    @Test
    void shouldTakeTheMeanOfTwoWhenThereIsNoMiddle() {
        assertEquals(new Spread(2.5, 1, 9), Spread.of(new double[] {9, 1, 2, 3}));
    }

    @Test
    void shouldDividePairByPairWhenRatiosAreAskedFor() {
        assertEquals(new Spread(2, 0.5, 3), Spread.ofRatios(new double[] {4, 9, 1}, new double[] {2, 3, 2}));
    }

    @Test
    void shouldRefuseWhenNothingWasMeasured() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(new double[0]));
    }
}
