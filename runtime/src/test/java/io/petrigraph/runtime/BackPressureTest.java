package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What finds no room is refused and told so; nothing is lost, nothing happens twice, and every ticket is accounted for. */
final class BackPressureTest {
    private static final int RING = 2;
    private static final int LANE = 4;

    private final Traps.Gate guard = new Traps.Gate();
    private final EngineContext context =
            EngineContext.inMemory().ringLengthSlots(RING).laneLengthSlots(LANE).offerTimeoutNs(0);

    /** An engine whose thread stands in the guard, and the caller that sent it there. */
    private Background<Outcome> occupy(Engine engine) {
        Traps.make(engine, 1);
        Background<Outcome> caller = Background.run(() -> Traps.poke(engine, 1));
        Traps.await(guard.entered);
        return caller;
    }

    private static List<Status> tellAll(Lane lane) {
        List<Status> told = new ArrayList<>();
        while (lane.inFlight() > 0) {
            lane.poll(
                    (ticket, status, sequence) -> {
                        assertEquals(told.size(), ticket);
                        told.add(status);
                    },
                    Integer.MAX_VALUE);
        }
        return told;
    }

    @Test
    void shouldRefuseInOrderWhenTheRingIsFull() {
        try (Engine engine = Engine.open(Traps.net(guard), context)) {
            Background<Outcome> caller = occupy(engine);
            Lane lane = engine.lane();
            for (int item = 2; item < 5; item++) {
                Traps.makeOnLane(engine, lane, item);
            }
            assertEquals(Status.BACK_PRESSURED, Traps.make(engine, 9).status());
            guard.opened.countDown();
            assertTrue(caller.answer().isCommitted());
            assertEquals(List.of(Status.COMMITTED, Status.BACK_PRESSURED, Status.BACK_PRESSURED), tellAll(lane));
            assertEquals(3, engine.counters().count(Status.COMMITTED));
            assertEquals(-1, Traps.state(engine, 9));
        }
    }

    @Test
    void shouldRefuseAndThenThrowWhenNobodyReadsALane() {
        EngineContext driven = EngineContext.inMemory().laneLengthSlots(LANE).threads(Threads.callerDriven());
        try (Engine engine = Engine.open(Traps.net(binding -> true), driven)) {
            Lane lane = engine.lane();
            for (int item = 0; item < 2 * LANE; item++) {
                Traps.makeOnLane(engine, lane, item);
            }
            assertEquals(2 * LANE, lane.inFlight());
            IllegalStateException full =
                    assertThrows(IllegalStateException.class, () -> Traps.makeOnLane(engine, lane, 99));
            assertTrue(full.toString().contains("outcomes that nobody reads=" + 2 * LANE), full.toString());
            List<Status> told = tellAll(lane);
            assertEquals(
                    List.of(Status.COMMITTED, Status.BACK_PRESSURED),
                    told.stream().distinct().toList());
            assertEquals(2 * LANE, told.size());
            assertEquals(LANE, engine.counters().count(Status.COMMITTED));
        }
    }

    @Test
    void shouldAccountForEveryEventWhenManyCallersOverloadASmallRing() {
        EngineContext overloaded = EngineContext.inMemory()
                .ringLengthSlots(RING)
                .laneLengthSlots(LANE)
                .offerTimeoutNs(0);
        try (Engine engine = Engine.open(Traps.net(binding -> true), overloaded)) {
            List<Background<long[]>> callers = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                long firstItem = caller * 1_000_000L;
                callers.add(Background.run(() -> overload(engine, firstItem)));
            }
            long accepted = 0;
            for (Background<long[]> caller : callers) {
                long[] counts = caller.answer();
                assertEquals(5_000, counts[0] + counts[1], "offered = committed + refused");
                accepted += counts[0];
            }
            assertEquals(accepted, engine.counters().count(Status.COMMITTED));
            try (View view = engine.view()) {
                assertEquals(accepted, view.rowCount(0));
                assertEquals(accepted - 1, view.sequence());
            }
        }
    }

    /** Offers on a lane without waiting for room; at each moment offered = told + in flight. */
    private static long[] overload(Engine engine, long firstItem) {
        Lane lane = engine.lane();
        long[] counts = new long[2];
        for (int item = 0; item < 5_000; item++) {
            Traps.makeOnLane(engine, lane, firstItem + item);
            while (lane.inFlight() >= LANE) {
                lane.poll((ticket, status, sequence) -> counts[status == Status.COMMITTED ? 0 : 1]++, LANE);
            }
            assertEquals(item + 1, counts[0] + counts[1] + lane.inFlight());
        }
        while (lane.inFlight() > 0) {
            lane.poll((ticket, status, sequence) -> counts[status == Status.COMMITTED ? 0 : 1]++, LANE);
        }
        return counts;
    }

    @Test
    void shouldBreakTheChainWhenItsFirstVerbFindsNoRoom() {
        try (Engine engine = Engine.open(Traps.net(guard), context)) {
            Background<Outcome> caller = occupy(engine);
            Lane lane = engine.lane();
            Traps.makeOnLane(engine, lane, 2);
            Traps.makeOnLane(engine, lane, 3);
            lane.chained().begin(engine.eventId("Item.poke")).put(0, 3).fire();
            guard.opened.countDown();
            assertTrue(caller.answer().isCommitted());
            assertEquals(List.of(Status.COMMITTED, Status.BACK_PRESSURED, Status.AFTER_REFUSED), tellAll(lane));
        }
    }
}
