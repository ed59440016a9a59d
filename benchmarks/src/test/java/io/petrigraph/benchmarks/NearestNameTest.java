package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    @ParameterizedTest
    @CsvSource({"ring, ring, 0", "ring, rings, 1", "ring, sing, 1", "ring, rig, 1", "kitten, sitting, 3", "'', abc, 3"})
    void shouldCountChangedAddedAndDroppedLettersWhenNamesDiffer(String left, String right, int distance) {
        assertEquals(distance, NearestName.distance(left, right));
        assertEquals(distance, NearestName.distance(right, left));
    }

    @Test
    void shouldChooseTheNearestWhenThereAreSeveral() {
        assertEquals("arrays", NearestName.of("array", List.of("objects", "arrays", "floor")));
    }
}
