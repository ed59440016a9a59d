package io.petrigraph.benchmarks.handwritten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class OutcomeRingTest {
    private final OutcomeRing ring = new OutcomeRing(4);

    @Test
    void shouldShowNothingWhenNothingIsPublished() {
        ring.offer(0);

        assertEquals(0, ring.taker().takeAll());
    }

    @Test
    void shouldCountCommittedOnlyWhenSomeAreRefused() {
        ring.offer(0);
        ring.offer(-WorkloadState.WRONG_STATE);
        ring.offer(1);
        ring.publish();

        assertEquals(3, ring.taker().takeAll());
        assertEquals(2, ring.taker().committed());
    }

    @Test
    void shouldGoRoundWhenMoreOutcomesPassThanThereAreSlots() {
        for (int sequence = 0; sequence < 10; sequence++) {
            ring.offer(sequence);
            ring.publish();
            assertEquals(1, ring.taker().takeAll());
        }

        assertEquals(10, ring.taker().committed());
    }

    @Test
    void shouldRefuseWhenTheSequenceHasAGap() {
        ring.offer(0);
        ring.offer(2);
        ring.publish();
        ring.taker().takeAll();

        assertThrows(IllegalStateException.class, () -> ring.taker().committed());
    }

    @Test
    void shouldRefuseWhenLengthIsNotAPowerOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> new OutcomeRing(6));
    }
}
