package io.petrigraph.examples.workloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SplitMix64Test {
    @Test
    void shouldDrawThePublishedNumbersWhenSeedIsKnown() {
        SplitMix64 random = new SplitMix64(1234567);

        assertEquals(6457827717110365317L, random.next());
        assertEquals(3203168211198807973L, random.next());
        assertEquals(-8629252141511181193L, random.next());
    }

    @Test
    void shouldGiveTheSameDrawWhenAskedByIndex() {
        SplitMix64 random = new SplitMix64(42);

        for (int index = 0; index < 1000; index++) {
            assertEquals(random.next(), SplitMix64.at(42, index), "seed=42, index=" + index);
        }
    }

    @Test
    void shouldRefuseWhenBoundIsNotPositive() {
        SplitMix64 random = new SplitMix64(42);

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> random.below(0));

        assertTrue(refusal.toString().endsWith("bound=0"), refusal.toString());
    }
}
