package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt does not take an event back: the caller has its answer, and its interrupt too. */
final class InterruptTest {
    private final Traps.Gate guard = new Traps.Gate();

    /** An answer, and whether the caller found its interrupt again. */
    private record Answered(Outcome outcome, boolean interrupted) {}

    private static Background<Answered> call(Engine engine, Function<Engine, Outcome> call) {
        return Background.run(() -> {
            Outcome outcome = call.apply(engine);
            return new Answered(outcome, Thread.interrupted());
        });
    }

    /** Returns when the waiting thread has met its interrupt. */
    private static void interrupt(Thread waiting) {
        waiting.interrupt();
        while (waiting.isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldCommitAndRestoreTheInterruptWhenTheCallerWaitsForItsAnswer() {
        try (Engine engine = Engine.open(Traps.net(guard), EngineContext.inMemory())) {
            Traps.make(engine, 1);
            Background<Answered> caller = call(engine, e -> Traps.poke(e, 1));
            Traps.await(guard.entered);
            interrupt(caller.thread());
            guard.opened.countDown();
            assertEquals(new Answered(new Outcome.Committed(1), true), caller.answer());
            assertEquals(1, Traps.state(engine, 1));
        }
    }

    @Test
    void shouldCommitAndRestoreTheInterruptWhenTheCallerWaitsForRoom() {
        EngineContext context =
                EngineContext.inMemory().ringLengthSlots(2).offerTimeoutNs(Traps.PATIENCE_SECONDS * 1_000_000_000L);
        try (Engine engine = Engine.open(Traps.net(guard), context)) {
            Traps.make(engine, 1);
            Background<Answered> caller = call(engine, e -> Traps.poke(e, 1));
            Traps.await(guard.entered);
            Lane lane = engine.lane();
            Traps.makeOnLane(engine, lane, 2); // with the event in the guard the ring is full
            Background<Answered> waiting = call(engine, e -> Traps.make(e, 3));
            interrupt(waiting.thread());
            guard.opened.countDown();
            assertTrue(caller.answer().outcome().isCommitted());
            assertEquals(new Answered(new Outcome.Committed(3), true), waiting.answer());
        }
    }

    @Test
    void shouldNotHarmTheLogWhenEveryCallerIsInterrupted(@TempDir Path directory) {
        EngineContext context =
                EngineContext.at(directory).segmentLengthBytes(4096).ack(Ack.DISK);
        try (Engine engine = Engine.open(Traps.net(binding -> true), context)) {
            Background<Integer> caller = Background.run(() -> {
                int committed = 0;
                for (int item = 0; item < 200; item++) {
                    Thread.currentThread().interrupt();
                    committed += Traps.make(engine, item).isCommitted() ? 1 : 0;
                }
                return committed;
            });
            assertEquals(200, caller.answer());
            assertNull(engine.failure());
        }
    }

    @Test
    void shouldGoOnWhenUserCodeInterruptsTheEngine(@TempDir Path directory) {
        EngineContext context = EngineContext.at(directory).segmentLengthBytes(4096);
        try (Engine engine = Engine.open(interrupting(), context)) {
            for (int item = 0; item < 200; item++) {
                assertTrue(Traps.make(engine, item).isCommitted());
                assertTrue(engine.fire("Item.poke", Map.of("item", item)).isCommitted());
            }
            assertNull(engine.failure());
        }
        assertTrue(!Thread.currentThread().isInterrupted());
    }

    private static io.petrigraph.net.Net interrupting() {
        return Traps.net(binding -> {
            Thread.currentThread().interrupt();
            return true;
        });
    }
}
