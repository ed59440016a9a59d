package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A guard that does not return cannot be killed: it is noticed, whoever waits is told, and what is behind it goes on. */
final class StallTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private final Traps.Gate guard = new Traps.Gate();
    private final HandClock clock = new HandClock();

    /** An engine whose thread stands in the guard, and the caller that sent it there. */
    private Background<Outcome> stall(Engine engine) {
        assertTrue(Traps.make(engine, 1).isCommitted());
        Background<Outcome> caller = Background.run(() -> Traps.poke(engine, 1));
        Traps.await(guard.entered);
        return caller;
    }

    /** Time passes until the caller has its answer; how fast the watchdog looks is the machine's business. */
    private Outcome passTimeUntilAnswered(Background<Outcome> caller) {
        while (!caller.isDone()) {
            clock.advanceNs(SECOND_NS / 10);
            Thread.onSpinWait();
        }
        return caller.answer();
    }

    /** Until it moves, the engine is stalled, and whoever asks meanwhile is told so. */
    private void openTheGuard(Engine engine) {
        guard.opened.countDown();
        while (engine.isStalled()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldTellTheCallerAndGoOnWhenAGuardDoesNotReturn() {
        try (Engine engine =
                Engine.open(Traps.net(guard), EngineContext.inMemory().clock(clock))) {
            Background<Outcome> caller = stall(engine);
            assertEquals(Status.STALLED, passTimeUntilAnswered(caller).status());
            assertTrue(engine.isStalled());
            openTheGuard(engine);
            assertTrue(Traps.make(engine, 2).isCommitted());
            assertNull(engine.failure());
            assertEquals(0, Traps.state(engine, 1), "what its caller was told has not happened");
        }
    }

    @Test
    void shouldTakeBackWhatWaitsBehindWhenAGuardDoesNotReturn() {
        try (Engine engine =
                Engine.open(Traps.net(guard), EngineContext.inMemory().clock(clock))) {
            Background<Outcome> caller = stall(engine);
            Background<Outcome> behind = Background.run(() -> Traps.make(engine, 2));
            assertEquals(Status.STALLED, passTimeUntilAnswered(behind).status());
            assertEquals(Status.STALLED, passTimeUntilAnswered(caller).status());
            RefusedException refused = assertThrows(RefusedException.class, engine::view);
            assertEquals(Status.STALLED, refused.outcome().status());
            openTheGuard(engine);
            assertTrue(Traps.make(engine, 3).isCommitted());
            assertEquals(-1, Traps.state(engine, 2));
        }
    }

    @Test
    void shouldKeepWhatWasDecidedWhenTheCallerGivesUpTooLate() {
        StepCallProbe call = new StepCallProbe();
        assertTrue(call.claim());
        assertFalse(call.cancel(), "the engine has decided: its answer must be waited for");
        StepCallProbe other = new StepCallProbe();
        assertTrue(other.cancel());
        assertFalse(other.claim());
        assertTrue(other.isCancelled());
    }

    private static final class StepCallProbe extends Call {
        @Override
        Outcome run(StepRunner runner) {
            throw new UnsupportedOperationException("nobody runs a probe: claimed=" + !claim());
        }

        @Override
        void fill(PartitionedEngine engine, RingSlot slot) {
            throw new UnsupportedOperationException("nobody sends a probe: home=" + home());
        }
    }

    @Test
    void shouldFlagWithinTwoSecondsWhenTheClockIsReal() {
        try (Engine engine = Engine.open(Traps.net(guard), EngineContext.inMemory())) {
            Background<Outcome> caller = stall(engine);
            long startedNs = System.nanoTime();
            assertEquals(Status.STALLED, caller.answer().status());
            long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs);
            openTheGuard(engine);
            assertTrue(tookMs < 2_000, "too late: tookMs=" + tookMs);
        }
    }

    @Test
    void shouldCountFromTheBeginningOfTheEventWhenTheWatchdogLooks() {
        Progress progress = new Progress();
        EngineContext context = EngineContext.inMemory().clock(clock).stallTimeoutNs(SECOND_NS);
        UpkeepAgent watchdog = new UpkeepAgent(null, List.of(progress), new EngineState(), context, forced -> {});
        watchdog.doWork(0);
        watchdog.doWork(5 * SECOND_NS);
        assertFalse(progress.isStalled(), "an idle engine is not stalled");
        progress.step();
        watchdog.doWork(6 * SECOND_NS);
        watchdog.doWork(7 * SECOND_NS - 1);
        assertFalse(progress.isStalled());
        watchdog.doWork(7 * SECOND_NS);
        assertTrue(progress.isStalled());
        progress.beat();
        assertFalse(progress.isStalled(), "a long cascade that gets on is not stalled");
        watchdog.doWork(7 * SECOND_NS);
        watchdog.doWork(8 * SECOND_NS);
        assertTrue(progress.isStalled());
        progress.step();
        assertFalse(progress.isStalled());
    }
}
