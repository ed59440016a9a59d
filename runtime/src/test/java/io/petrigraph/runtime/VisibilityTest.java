package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VisibilityTest {
    private static final Net SHOP = ShopNets.shop();
    private static final int NEW = SHOP.place("Order.New").id();
    private static final int ORDER = SHOP.places().get(NEW).group();
    private static final int CALLERS = 4;
    private static final int ORDERS = 200;

    private final Engine engine = Engine.open(SHOP, EngineContext.inMemory());

    @BeforeEach
    void join() {
        assertTrue(engine.fire("Customer.join", Map.of("customer", 7, "name", "Ada"))
                .isCommitted());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private long place(long order) {
        Outcome outcome = engine.fire("Customer.place", Map.of("customer", 7, "order", order, "amountCents", 1));
        return ((Outcome.Committed) outcome).sequence();
    }

    @Test
    void shouldSeeWhatWasAcknowledgedWhenAScopeIsOpenedAfterwards() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            long first = (long) caller * ORDERS;
            running.add(callers.submit(() -> placeAndLook(first)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        callers.shutdown();
    }

    private void placeAndLook(long first) {
        for (long order = first; order < first + ORDERS; order++) {
            long sequence = place(order);
            try (View view = engine.view();
                    Fork fork = engine.fork();
                    Transaction transaction = engine.begin()) {
                assertTrue(view.sequence() >= sequence, "the view is older than what its caller was told");
                assertEquals(NEW, view.stateOf(ORDER, order));
                assertEquals(NEW, fork.stateOf(ORDER, order));
                assertEquals(NEW, transaction.stateOf(ORDER, order));
            }
        }
    }

    @Test
    void shouldShowTheSameMarkingWhenTheEngineGoesOn() {
        place(1);
        try (View view = engine.view()) {
            long hash = view.hash();
            long sequence = view.sequence();
            place(2);
            assertTrue(engine.fire("Order.pay", Map.of("order", 1)).isCommitted());
            assertEquals(hash, view.hash());
            assertEquals(sequence, view.sequence());
            assertEquals(NEW, view.stateOf(ORDER, 1));
            assertEquals(-1, view.stateOf(ORDER, 2));
        }
    }
}
