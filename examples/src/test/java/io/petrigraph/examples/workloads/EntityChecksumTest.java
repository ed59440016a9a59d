package io.petrigraph.examples.workloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class EntityChecksumTest {
    private static final long SUM = EntityChecksum.entity(7, 1, 995, EntityChecksum.neighbour(3));

    @Test
    void shouldBeTheSameWhenAllIsTheSame() {
        assertEquals(SUM, EntityChecksum.entity(7, 1, 995, EntityChecksum.neighbour(3)));
    }

    @Test
    void shouldDifferWhenAnyPartDiffers() {
        assertNotEquals(SUM, EntityChecksum.entity(8, 1, 995, EntityChecksum.neighbour(3)));
        assertNotEquals(SUM, EntityChecksum.entity(7, 2, 995, EntityChecksum.neighbour(3)));
        assertNotEquals(SUM, EntityChecksum.entity(7, 1, 994, EntityChecksum.neighbour(3)));
        assertNotEquals(SUM, EntityChecksum.entity(7, 1, 995, EntityChecksum.neighbour(4)));
        assertNotEquals(SUM, EntityChecksum.entity(7, 1, 995, 0));
    }
}
