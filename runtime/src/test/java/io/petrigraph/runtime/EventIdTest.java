package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import org.junit.jupiter.api.Test;

/** An event id that committed gets its first outcome again, across restarts, within the window; a refused one may try again. */
final class EventIdTest {
    private static final Net NET = Traps.net(binding -> true);

    private final MemoryStorage storage = new MemoryStorage();

    private Engine open() {
        return Engine.open(
                NET, EngineContext.at(storage).segmentLengthBytes(1 << 16).threads(Threads.callerDriven()));
    }

    private static Outcome fire(Engine engine, String event, long item, long id) {
        StepScope step = engine.steps();
        step.begin(engine.eventId(event)).put(0, item).eventId(7, id);
        return step.tryFire();
    }

    @Test
    void shouldAnswerAsTheFirstTimeWhenTheIdComesAgainAfterARestart() {
        for (int opening = 0; opening < 4; opening++) {
            try (Engine engine = open()) {
                assertEquals(new Outcome.Committed(0), fire(engine, "Item.make", 1, 100));
                assertEquals(new Outcome.Committed(0), fire(engine, "Item.make", 1, 100));
                assertEquals(opening == 0 ? 0 : 1, engine.recoveredRecords());
                assertEquals(0, Traps.state(engine, 1));
            }
        }
    }

    @Test
    void shouldTryAgainWhenTheIdWasRefusedBefore() {
        try (Engine engine = open()) {
            assertEquals(Status.NO_SUCH_ID, fire(engine, "Item.poke", 1, 5).status());
            fire(engine, "Item.make", 1, 6);
            assertEquals(new Outcome.Committed(1), fire(engine, "Item.poke", 1, 5));
            assertEquals(new Outcome.Committed(1), fire(engine, "Item.poke", 1, 5));
        }
    }

    @Test
    void shouldForgetTheOldestWhenTheWindowIsFull() {
        long hash;
        try (Engine engine = open()) {
            for (int item = 0; item <= Traps.EVENT_ID_WINDOW; item++) {
                assertEquals(new Outcome.Committed(item), fire(engine, "Item.make", item, 50 + item));
            }
            hash = Traps.hash(engine);
        }
        try (Engine engine = open()) {
            assertEquals(hash, Traps.hash(engine), "the window is tokens of the net");
            assertEquals(Status.WRONG_STATE, fire(engine, "Item.make", 0, 50).status(), "forgotten, so tried again");
            assertEquals(new Outcome.Committed(1), fire(engine, "Item.make", 1, 51));
        }
    }

    @Test
    void shouldNotGuessWhichTransitionFiredWhenTheIdIsKnown() {
        try (Engine engine = open()) {
            StepScope step = engine.steps();
            step.begin(engine.eventId("Item.make")).put(0, 1).eventId(7, 1).fire();
            assertEquals(NET.transition("Item.make").id(), step.firedTransition());
            step.begin(engine.eventId("Item.poke")).put(0, 1).eventId(7, 2).fire();
            step.begin(engine.eventId("Item.make")).put(0, 1).eventId(7, 1).fire();
            assertEquals(0, step.fired());
            assertEquals(-1, step.firedTransition());
        }
    }

    @Test
    void shouldTellALaneTheFirstSequenceWhenTheIdIsKnown() {
        try (Engine engine = open()) {
            Lane lane = engine.lane();
            for (int turn = 0; turn < 3; turn++) {
                lane.begin(engine.eventId("Item.make")).put(0, 1).eventId(7, 1).fire();
            }
            long[] told = {0};
            lane.poll(
                    (ticket, status, sequence) -> {
                        assertTrue(status == Status.COMMITTED && sequence == 0, "status=" + status);
                        told[0]++;
                    },
                    8);
            assertEquals(3, told[0]);
        }
    }
}
