package io.petrigraph.examples.workloads;

import static io.petrigraph.examples.workloads.OrdersWorkload.CANCEL;
import static io.petrigraph.examples.workloads.OrdersWorkload.PAY;
import static io.petrigraph.examples.workloads.OrdersWorkload.PLACE;
import static io.petrigraph.examples.workloads.OrdersWorkload.SHIP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.examples.workloads.OrdersWorkload.Parameters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrdersWorkloadTest {
    @Test
    void shouldGiveTheCheckFiguresWhenSeedIs42() {
        EventStream stream = OrdersWorkload.draw(Parameters.STANDARD);

        assertEquals(1_000_000, stream.length());
        assertEquals(899_961, stream.validCount());
        assertEquals(445_830, stream.count(PLACE));
        assertEquals(244_047, stream.count(PAY));
        assertEquals(182_081, stream.count(SHIP));
        assertEquals(128_042, stream.count(CANCEL));
        assertEquals(405_778, stream.validCount(PLACE));
        assertEquals(224_056, stream.validCount(PAY));
        assertEquals(162_003, stream.validCount(SHIP));
        assertEquals(108_124, stream.validCount(CANCEL));
        assertEquals(405_778, stream.createdCount());
    }

    @Test
    void shouldPredictEveryOutcomeWhenTheRulesAreAppliedNaively() {
        EventStream stream = OrdersWorkload.draw(new Parameters(7, 20_000, 100, false));
        Map<Long, String> states = new HashMap<>();

        for (int row = 0; row < stream.length(); row++) {
            assertEquals(stream.valid(row), naive(states, stream, row), "row=" + row);
        }
    }

    @Test
    void shouldDifferInNothingButIdsWhenIdsAreRandom() {
        EventStream dense = OrdersWorkload.draw(new Parameters(42, 10_000, 100, false));
        EventStream random = OrdersWorkload.draw(new Parameters(42, 10_000, 100, true));
        Map<Long, Long> randomOf = new HashMap<>();

        for (int row = 0; row < dense.length(); row++) {
            assertEquals(dense.type(row), random.type(row));
            assertEquals(dense.valid(row), random.valid(row));
            assertEquals(dense.c(row), random.c(row));
            Long before = randomOf.putIfAbsent(dense.a(row), random.a(row));
            assertTrue(before == null || before == random.a(row), "row=" + row);
        }
        Set<Long> distinct = new HashSet<>(randomOf.values());
        assertEquals(randomOf.size(), distinct.size());
        assertTrue(dense.denseIds() && !random.denseIds());
    }

    @Test
    void shouldRefuseWhenThereIsNoCustomer() {
        assertThrows(IllegalArgumentException.class, () -> new Parameters(42, 10, 0, false));
    }

    /** Applies event {@code row} to a map from order to state, and says whether it was valid. */
    private static boolean naive(Map<Long, String> states, EventStream stream, int row) {
        long order = stream.a(row);
        String state = states.getOrDefault(order, "none");
        String next =
                switch (stream.type(row) + " " + state) {
                    case "0 none" -> stream.b(row) < stream.initialCount() && stream.c(row) > 0 ? "New" : "refused";
                    case "1 New" -> "Paid";
                    case "2 Paid" -> "Shipped";
                    case "3 New" -> "Cancelled";
                    default -> "refused";
                };
        if (!next.equals("refused")) {
            states.put(order, next);
        }
        return !next.equals("refused");
    }
}
