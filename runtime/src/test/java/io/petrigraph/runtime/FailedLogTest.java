package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFullException;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.log.storage.Storage;
import io.petrigraph.net.Net;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A log that fails takes its engine with it, typed, and nobody waits for ever; a log that is full refuses and goes on. */
final class FailedLogTest {
    private static final Net NET = Traps.net(binding -> true);
    private static final int SEGMENT_LENGTH_BYTES = 1 << 16;
    private static final long DEFAULT_SPACE_RESERVE_BYTES = 1 << 20;
    private static final int MAX_CALLS = 200;

    private final MemoryStorage disk = new MemoryStorage();

    private static EngineContext context(Storage storage) {
        return EngineContext.at(storage)
                .segmentLengthBytes(SEGMENT_LENGTH_BYTES)
                .ack(Ack.DISK);
    }

    /** How many forces opening does: the one behind them is the first that an event waits for. */
    private static long forcesOfOpening() {
        FaultyStorage counting = new FaultyStorage(new MemoryStorage(), Fault.FORCE_FAILS, Long.MAX_VALUE, false);
        try (Engine engine = Engine.open(NET, context(counting).threads(Threads.callerDriven()))) {
            assertNull(engine.failure());
            return counting.calls();
        }
    }

    @Test
    void shouldTellTheWaitingCallerWhenTheForceFails() {
        FaultyStorage storage = new FaultyStorage(disk, Fault.FORCE_FAILS, forcesOfOpening() + 1, false);
        try (Engine engine = Engine.open(NET, context(storage).threads(Threads.callerDriven()))) {
            assertEquals(Status.FAILED, Traps.make(engine, 1).status());
            assertInstanceOf(LogFailedException.class, engine.failure());
            assertEquals(Status.FAILED, Traps.make(engine, 2).status(), "a failed force is final");
            assertThrows(RefusedException.class, engine::view);
            assertThrows(RefusedException.class, engine::begin);
        }
        try (Engine engine = Engine.open(NET, context(disk))) {
            assertTrue(engine.recoveredRecords() <= 1, "the log says whether it happened");
            assertTrue(Traps.make(engine, 3).isCommitted());
        }
    }

    @Test
    void shouldTellAllWhoWaitWhenTheForceFailsUnderManyThreads() {
        FaultyStorage storage = new FaultyStorage(disk, Fault.FORCE_FAILS, forcesOfOpening() + 40, false);
        long acknowledged = 0;
        try (Engine engine = Engine.open(NET, context(storage))) {
            List<Background<Long>> callers = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                long firstItem = caller * 1_000_000L;
                callers.add(Background.run(() -> makeUntilFailed(engine, firstItem)));
            }
            for (Background<Long> caller : callers) {
                acknowledged += caller.answer();
            }
            assertInstanceOf(LogFailedException.class, engine.failure());
        }
        assertNothingAcknowledgedIsLost(acknowledged);
    }

    private static long makeUntilFailed(Engine engine, long firstItem) {
        for (long made = 0; ; made++) {
            Status status = Traps.make(engine, firstItem + made).status();
            if (status != Status.COMMITTED) {
                assertEquals(Status.FAILED, status);
                return made;
            }
        }
    }

    @Test
    void shouldAcknowledgeNothingAtDiskWhileTheForceIsUnderWay() {
        FaultyStorage storage = new FaultyStorage(disk, Fault.FORCE_FAILS, Long.MAX_VALUE, false);
        AtomicBoolean holding = new AtomicBoolean();
        CountDownLatch forced = new CountDownLatch(1);
        storage.listener((call, operation) -> {
            if (holding.get()) {
                Traps.await(forced);
            }
        });
        try (Engine engine = Engine.open(NET, context(storage))) {
            Traps.make(engine, 1);
            holding.set(true);
            Lane lane = engine.lane();
            for (int item = 2;
                    item < 4;
                    item++) { // two batches: what the first one releases is released by the second's end
                long batches = engine.counters().batches();
                Traps.makeOnLane(engine, lane, item);
                while (engine.counters().batches() == batches) {
                    Thread.onSpinWait();
                }
            }
            int early = lane.poll((ticket, status, sequence) -> assertEquals(Status.COMMITTED, status), 1);
            forced.countDown();
            assertEquals(0, early, "acknowledged before the force");
        }
    }

    @Test
    void shouldAnswerEveryTicketWhenTheForceFailsUnderALane() {
        FaultyStorage storage = new FaultyStorage(disk, Fault.FORCE_FAILS, forcesOfOpening() + 20, false);
        long[] told = new long[2]; // tickets, and how many of them committed
        try (Engine engine = Engine.open(NET, context(storage))) {
            Lane lane = engine.lane();
            long fired = 0;
            while (engine.failure() == null) {
                Traps.makeOnLane(engine, lane, fired++);
                do {
                    lane.poll((ticket, status, sequence) -> tell(told, ticket, status), 16);
                } while (lane.inFlight() > 100);
            }
            while (lane.inFlight() > 0) {
                lane.poll((ticket, status, sequence) -> tell(told, ticket, status), 16);
            }
            assertEquals(fired, told[0]);
        }
        assertNothingAcknowledgedIsLost(told[1]);
    }

    private static void tell(long[] told, long ticket, Status status) {
        assertEquals(told[0]++, ticket);
        if (status == Status.COMMITTED) {
            assertEquals(ticket, told[1]++, "committed behind one that failed");
        }
    }

    private void assertNothingAcknowledgedIsLost(long acknowledged) {
        assertTrue(acknowledged > 0);
        for (int seed = 0; seed < 20; seed++) {
            MemoryStorage left = disk.afterKill().afterPowerLoss(new SplittableRandom(seed));
            try (Engine engine = Engine.open(NET, context(left))) {
                assertTrue(engine.recoveredRecords() >= acknowledged, "an acknowledged event is lost: seed=" + seed);
            }
        }
    }

    @Test
    void shouldOpenOrSayWhyWhenAnyStorageCallOfOpeningFails() {
        for (long call = 1; call < MAX_CALLS; call++) {
            FaultyStorage storage = new FaultyStorage(new MemoryStorage(), Fault.IO_ERROR, call, false);
            try (Engine engine = Engine.open(NET, context(storage).threads(Threads.callerDriven()))) {
                Traps.make(engine, 1);
            } catch (LogFailedException | LogFullException typed) {
                assertTrue(storage.hasStruck(), "failed without a reason: call=" + call);
            }
            if (!storage.hasStruck()) {
                assertTrue(call > 10, "the sweep met nothing: calls=" + call);
                return;
            }
            Engine.open(NET, context(storage.delegate())).close();
        }
        throw new AssertionError("the sweep has no end: calls=" + MAX_CALLS);
    }

    @Test
    void shouldRefuseAndResumeWhenSpaceRunsOut() throws IOException {
        MemoryStorage small = new MemoryStorage(DEFAULT_SPACE_RESERVE_BYTES + 8 * SEGMENT_LENGTH_BYTES);
        small.createZeroed("ballast", 4 * SEGMENT_LENGTH_BYTES);
        HandClock clock = new HandClock();
        EngineContext context = context(small).threads(Threads.callerDriven()).clock(clock);
        try (Engine engine = Engine.open(NET, context)) {
            long made = 0;
            while (Traps.make(engine, made).isCommitted()) {
                made++;
                clock.advanceNs(20_000_000);
            }
            assertEquals(Status.LOG_FULL, Traps.make(engine, made).status());
            assertNull(engine.failure());
            long hash = Traps.hash(engine);
            small.unlink("ballast");
            clock.advanceNs(20_000_000);
            assertEquals(hash, Traps.hash(engine));
            assertEquals(new Outcome.Committed(made), Traps.make(engine, made));
        }
    }

    @Test
    void shouldSayThatThereIsNoSpaceWhenOpenedOnAFullDisk() {
        MemoryStorage full = new MemoryStorage(SEGMENT_LENGTH_BYTES / 2);
        LogFullException refused = assertThrows(LogFullException.class, () -> Engine.open(NET, context(full)));
        assertTrue(refused.toString().contains("usableSpaceBytes="), refused.toString());
    }
}
