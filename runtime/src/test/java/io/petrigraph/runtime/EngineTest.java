package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineTest {
    private static final Net SHOP = ShopNets.shop();

    private static Outcome fire(Engine engine, String event, Object... values) {
        Map<String, Object> map = new java.util.HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], values[i + 1]);
        }
        return engine.fire(event, map);
    }

    private static void play(Engine engine) {
        assertTrue(fire(engine, "Customer.join", "customer", 7, "name", "Ada").isCommitted());
        for (long order = 1; order <= 3; order++) {
            assertTrue(fire(engine, "Customer.place", "customer", 7, "order", order, "amountCents", 10 * order)
                    .isCommitted());
        }
        assertTrue(fire(engine, "Order.pay", "order", 1).isCommitted());
        assertTrue(fire(engine, "Order.ship", "order", 1).isCommitted());
        assertTrue(fire(engine, "Order.cancel", "order", 2).isCommitted());
        assertTrue(fire(engine, "Shop.closeAccount", "customer", 7).isCommitted());
    }

    @Test
    void shouldFireAndRefuseWhenInMemory() {
        try (Engine engine = Engine.open(SHOP, EngineContext.inMemory())) {
            play(engine);
            Outcome again = fire(engine, "Order.pay", "order", 1);
            Outcome.WrongState wrong = assertInstanceOf(Outcome.WrongState.class, again);
            assertEquals("Order.Shipped", wrong.actual());
            assertEquals("Order.ship", wrong.leftBy());
            assertInstanceOf(Outcome.NoSuchId.class, fire(engine, "Order.pay", "order", 99));
            assertInstanceOf(
                    Outcome.GuardFailed.class,
                    fire(engine, "Customer.place", "customer", 7, "order", 9, "amountCents", -1));
            assertThrows(IllegalArgumentException.class, () -> fire(engine, "Order.pya", "order", 1));
            try (View view = engine.view()) {
                assertEquals(2, view.rowCount(SHOP.place("Order.Cancelled").id()));
                assertEquals(1, view.linkCount(SHOP.place("Customer.orders").id(), 7));
            }
        }
    }

    @Test
    void shouldHaveTheSameHashWhenReopened(@TempDir Path directory) {
        long hash;
        try (Engine engine = Engine.open(SHOP, EngineContext.at(directory).segmentLengthBytes(1 << 16))) {
            play(engine);
            try (View view = engine.view()) {
                hash = view.hash();
            }
        }
        try (Engine engine = Engine.open(SHOP, EngineContext.at(directory).segmentLengthBytes(1 << 16))) {
            assertEquals(8, engine.recoveredRecords());
            try (View view = engine.view()) {
                assertEquals(hash, view.hash());
            }
        }
    }

    @Test
    void shouldKeepAllOrNothingWhenATransactionCommits() {
        try (Engine engine = Engine.open(SHOP, EngineContext.inMemory().threads(Threads.callerDriven()))) {
            play(engine);
            long before = hash(engine);
            int pay = engine.eventId("Order.pay");
            int place = engine.eventId("Customer.place");
            try (Transaction dropped = engine.begin()) {
                dropped.begin(place).put(0, 7).put(1, 20).put(2, 5).fire();
                dropped.begin(pay).put(0, 20).fire();
            }
            assertEquals(before, hash(engine));
            try (Transaction kept = engine.begin()) {
                kept.begin(place).put(0, 7).put(1, 20).put(2, 5).fire();
                kept.begin(pay).put(0, 20).fire();
                assertEquals(8, kept.commit().sequence());
            }
            try (Fork fork = engine.fork();
                    Fork inner = fork.fork()) {
                inner.begin(engine.eventId("Order.ship")).put(0, 20).fire();
                assertThrows(
                        RefusedException.class, () -> fork.begin(pay).put(0, 20).fire());
            }
            assertInstanceOf(Outcome.WrongState.class, fire(engine, "Order.pay", "order", 20));
        }
    }

    @Test
    void shouldConflictWhenARefusalThatATransactionSawIsOutdated() {
        try (Engine engine = Engine.open(SHOP, EngineContext.inMemory().threads(Threads.callerDriven()))) {
            play(engine);
            int pay = engine.eventId("Order.pay");
            int place = engine.eventId("Customer.place");
            try (Transaction outdated = engine.begin();
                    Transaction upToDate = engine.begin()) {
                outdated.begin(pay).put(0, 20);
                assertInstanceOf(Outcome.NoSuchId.class, outdated.tryFire());
                outdated.begin(place).put(0, 7).put(1, 21).put(2, 5).fire();
                upToDate.begin(pay).put(0, 99);
                assertInstanceOf(Outcome.NoSuchId.class, upToDate.tryFire());
                upToDate.begin(place).put(0, 7).put(1, 22).put(2, 5).fire();
                fire(engine, "Customer.place", "customer", 7, "order", 20, "amountCents", 1);
                assertInstanceOf(Outcome.Conflict.class, outdated.tryCommit());
                assertTrue(upToDate.tryCommit().isCommitted());
            }
        }
    }

    private static long hash(Engine engine) {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    @Test
    void shouldTellEveryTicketInOrderWhenALaneIsPolled() {
        try (Engine engine = Engine.open(SHOP, EngineContext.inMemory().laneLengthSlots(64))) {
            play(engine);
            Lane lane = engine.lane();
            int place = engine.eventId("Customer.place");
            long[] next = {0, 0};
            for (int i = 0; i < 10_000; i++) {
                while (lane.inFlight() == 64) {
                    poll(lane, next);
                }
                lane.begin(place).put(0, 7).put(1, 1000 + i).put(2, i % 10 == 0 ? -1 : 1);
                lane.fire();
            }
            while (lane.inFlight() > 0) {
                poll(lane, next);
            }
            assertEquals(10_000, next[0]);
            assertEquals(9_000, next[1]);
        }
    }

    private static void poll(Lane lane, long[] next) {
        lane.poll(
                (ticket, status, sequence) -> {
                    assertEquals(next[0]++, ticket);
                    next[1] += status == Status.COMMITTED ? 1 : 0;
                },
                16);
    }
}
