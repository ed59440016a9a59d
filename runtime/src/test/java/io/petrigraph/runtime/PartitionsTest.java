package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An engine of several partitions on threads of its own, as a user sees it. */
class PartitionsTest {
    private static final Net SHOP = ShopNets.shop();
    private static final int PARTITIONS = 3;
    private static final int CUSTOMERS = 8;
    private static final int ORDERS = 2_000;
    private static final int LANE_SLOTS = 64;

    private final MemoryStorage storage = new MemoryStorage();
    private long nextTicket;
    private final List<Status> statuses = new ArrayList<>();

    private Engine open(int partitions) {
        Engine engine = Engine.open(
                SHOP, EngineContext.at(storage).partitions(partitions).laneLengthSlots(LANE_SLOTS));
        if (engine.recoveredRecords() == 0) {
            for (long customer = 0; customer < CUSTOMERS; customer++) {
                assertTrue(engine.fire("Customer.join", Map.of("customer", customer, "name", "c" + customer))
                        .isCommitted());
            }
        }
        return engine;
    }

    private void fire(Lane lane, boolean chained, String event, long... words) {
        while (lane.inFlight() == LANE_SLOTS) {
            poll(lane);
        }
        lane.begin(SHOP.event(event).id());
        for (int i = 0; i < words.length; i++) {
            lane.put(i, words[i]);
        }
        if (chained) {
            lane.chained();
        }
        lane.fire();
    }

    private void poll(Lane lane) {
        lane.poll(
                (ticket, status, sequence) -> {
                    assertEquals(nextTicket++, ticket);
                    assertEquals(status, lane.outcome().status());
                    statuses.add(status);
                },
                LANE_SLOTS);
    }

    private void await(Lane lane) {
        while (lane.inFlight() > 0) {
            poll(lane);
        }
    }

    @Test
    void shouldKeepTheOrderOfARowsEventsWhenALaneCrossesPartitions() {
        try (Engine engine = open(PARTITIONS)) {
            Lane lane = engine.lane();
            for (long order = 0; order < ORDERS; order++) {
                fire(lane, false, "Customer.place", order % CUSTOMERS, order, 1);
                fire(lane, false, "Order.pay", order);
                fire(lane, false, "Order.ship", order);
            }
            await(lane);
            assertEquals(3 * ORDERS, nextTicket);
            assertFalse(statuses.stream().anyMatch(status -> status != Status.COMMITTED), "something was overtaken");
            assertTrue(engine.commits().cross() > 0, "nothing crossed");
            try (View view = engine.view()) {
                assertEquals(ORDERS, view.rowCount(SHOP.place("Order.Shipped").id()));
            }
        }
    }

    @Test
    void shouldRefuseTheRestOfAChainWhenItsFirstVerbIsRefusedElsewhere() {
        try (Engine engine = open(PARTITIONS)) {
            Lane lane = engine.lane();
            for (long order = 0; order < ORDERS; order++) {
                fire(lane, false, "Customer.place", order % CUSTOMERS, order, order % 2 == 0 ? 1 : -1);
                fire(lane, true, "Order.pay", order);
                fire(lane, true, "Order.ship", order);
            }
            await(lane);
            assertEquals(ORDERS / 2, count(Status.GUARD_FAILED));
            assertEquals(ORDERS, count(Status.AFTER_REFUSED));
            assertEquals(3 * ORDERS / 2, count(Status.COMMITTED));
        }
    }

    private long count(Status wanted) {
        return statuses.stream().filter(status -> status == wanted).count();
    }

    @Test
    void shouldHaveTheSameHashWhenReopenedWithOtherPartitions() {
        long hash;
        try (Engine engine = open(PARTITIONS)) {
            Lane lane = engine.lane();
            for (long order = 0; order < ORDERS; order++) {
                fire(lane, false, "Customer.place", order % CUSTOMERS, order, 1);
            }
            await(lane);
            assertEquals(CUSTOMERS + ORDERS, engine.counters().count(Status.COMMITTED));
            hash = hash(engine);
        }
        for (int partitions : new int[] {1, 2, PARTITIONS, 8}) {
            try (Engine engine = open(partitions)) {
                assertEquals(hash, hash(engine), "partitions=" + partitions);
            }
        }
    }

    private static long hash(Engine engine) {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    @Test
    void shouldConflictWhenWhatATransactionReadHasChangedInAnotherPartition() {
        try (Engine engine = open(PARTITIONS)) {
            assertTrue(engine.fire("Customer.place", Map.of("customer", 1L, "order", 5L, "amountCents", 1L))
                    .isCommitted());
            Transaction transaction = engine.begin();
            int family = SHOP.place("Order.New").group();
            assertEquals(SHOP.place("Order.New").id(), transaction.stateOf(family, 5));
            transaction
                    .begin(SHOP.event("Customer.place").id())
                    .put(0, 2)
                    .put(1, 6)
                    .put(2, 1);
            assertTrue(transaction.tryFire().isCommitted());
            assertTrue(engine.fire("Order.pay", Map.of("order", 5L)).isCommitted());
            assertEquals(Status.CONFLICT, transaction.tryCommit().status());
            try (View view = engine.view()) {
                assertEquals(-1, view.stateOf(family, 6));
            }
        }
    }

    @Test
    void shouldLeaveNoThreadWhenClosed() {
        Engine engine = open(PARTITIONS);
        long before = running();
        engine.close();
        assertEquals(PARTITIONS + 2, before, "a thread for each partition, one for the log, one for the upkeep");
        assertEquals(0, running());
        assertEquals(
                Status.CLOSED, engine.fire("Order.pay", Map.of("order", 1L)).status());
    }

    private static long running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("petrigraph-")
                        && thread.getName().endsWith("-shop"))
                .count();
    }
}
