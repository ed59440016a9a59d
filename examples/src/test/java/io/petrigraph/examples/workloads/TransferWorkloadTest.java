package io.petrigraph.examples.workloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.examples.workloads.TransferWorkload.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TransferWorkloadTest {
    @Test
    void shouldGiveTheCheckFiguresWhenSeedIs42() {
        EventStream stream = TransferWorkload.draw(Parameters.STANDARD);

        assertEquals(1_000_000, stream.length());
        assertEquals(899_946, stream.validCount());
        assertEquals(100_566, TransferWorkload.crossCount(stream, 2));
    }

    @Test
    void shouldPredictEveryOutcomeWhenTheGuardIsAppliedNaively() {
        EventStream stream = TransferWorkload.draw(new Parameters(42, 200_000, 1000, 10, 2, true));
        long[] balances = new long[stream.initialCount()];
        Arrays.fill(balances, TransferWorkload.INITIAL_BALANCE);

        for (int row = 0; row < stream.length(); row++) {
            boolean enough = balances[(int) stream.a(row)] >= stream.c(row);
            assertEquals(stream.valid(row), enough, "row=" + row);
            assertNotEquals(stream.a(row), stream.b(row), "row=" + row);
            long moved = enough ? stream.c(row) : 0;
            balances[(int) stream.a(row)] -= moved;
            balances[(int) stream.b(row)] += moved;
        }
        assertEquals(
                1000 * TransferWorkload.INITIAL_BALANCE, Arrays.stream(balances).sum());
    }

    @Test
    void shouldNeverCrossWhenThereIsOnePartition() {
        EventStream stream = TransferWorkload.draw(new Parameters(42, 10_000, 100, 0, 1, false));

        assertEquals(0, TransferWorkload.crossCount(stream, 1));
    }

    @Test
    void shouldSendAboutHalfOfAllAccessesToHotAccountsWhenHot() {
        EventStream stream = TransferWorkload.draw(new Parameters(42, 100_000, 100_000, 10, 2, true));
        int hot = 0;
        for (int row = 0; row < stream.length(); row++) {
            hot += stream.a(row) < TransferWorkload.HOT_ACCOUNTS ? 1 : 0;
            hot += stream.b(row) < TransferWorkload.HOT_ACCOUNTS ? 1 : 0;
        }

        assertTrue(hot > 95_000 && hot < 105_000, "hot=" + hot);
    }

    @Test
    void shouldRefuseWhenSlicesWouldBeUnequal() {
        assertThrows(IllegalArgumentException.class, () -> new Parameters(42, 10, 101, 10, 2, false));
        assertThrows(IllegalArgumentException.class, () -> new Parameters(42, 10, 100, 10, 1, false));
    }
}
