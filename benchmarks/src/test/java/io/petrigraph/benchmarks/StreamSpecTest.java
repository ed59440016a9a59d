package io.petrigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.TransferWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamSpecTest {
    @Test
    void shouldDrawTheStandardStreamsWhenNothingElseIsSaid() {
        assertEquals(899_961, StreamSpec.parse("orders").draw().validCount());
        assertEquals(899_946, StreamSpec.parse("transfer").draw().validCount());
    }

    @Test
    void shouldDrawWhatIsSaidWhenKeysAreGiven() {
        EventStream orders =
                StreamSpec.parse("orders,events=100,customers=7,ids=random").draw();
        EventStream transfer = StreamSpec.parse("transfer,events=1000,accounts=50,cross=0,partitions=5,hot=true")
                .draw();

        assertEquals(100, orders.length());
        assertEquals(7, orders.initialCount());
        assertFalse(orders.denseIds());
        assertEquals(50, transfer.initialCount());
        assertEquals(0, TransferWorkload.crossCount(transfer, 5));
    }

    @Test
    void shouldReadWhatItWroteWhenPassedToAFork() {
        StreamSpec spec = StreamSpec.parse("orders,customers=7").withEvents(500);

        assertEquals("orders,customers=7,events=500", spec.toString());
        assertEquals(spec, StreamSpec.parse(spec.toString()));
        assertEquals(500, spec.events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "orders,accounts=7", "orders,customers", "transfer,hot=perhaps"})
    void shouldRefuseWhenTheTextIsNotUnderstood(String text) {
        assertThrows(
                IllegalArgumentException.class, () -> StreamSpec.parse(text).draw());
    }
}
