package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogLockedException;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.Net;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing: from anywhere, at any moment, more than once; nothing acknowledged is lost and nothing is left behind. */
final class CloseTest {
    private static final int ROUNDS = Integer.getInteger("petrigraph.cycles", 60);
    private static final int CALLERS = 3;
    private static final int CLOSERS = 3;
    private static final Net NET = Traps.net(binding -> true);

    private final MemoryStorage storage = new MemoryStorage();

    private Engine open(GuardFunction trap) {
        return Engine.open(Traps.net(trap), EngineContext.at(storage).segmentLengthBytes(1 << 16));
    }

    /** Makes items of its own until it is refused; returns how many were acknowledged. */
    private static long makeUntilClosed(Engine engine, int caller, CountDownLatch warm) {
        for (long made = 0; ; made++) {
            Outcome outcome = Traps.make(engine, caller * 1_000_000L + made);
            if (!outcome.isCommitted()) {
                assertEquals(Status.CLOSED, outcome.status());
                return made;
            }
            warm.countDown();
        }
    }

    @Test
    void shouldKeepExactlyWhatWasAcknowledgedWhenClosedFromManyThreads() {
        for (int round = 0; round < ROUNDS; round++) {
            MemoryStorage own = new MemoryStorage();
            Engine engine = Engine.open(
                    NET, EngineContext.at(own).segmentLengthBytes(1 << 16).ringLengthSlots(2));
            CountDownLatch warm = new CountDownLatch(1 + round % 40);
            List<Background<Long>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                callers.add(Background.run(() -> makeUntilClosed(engine, number, warm)));
            }
            Traps.await(warm);
            List<Background<Boolean>> closers = new ArrayList<>();
            for (int closer = 0; closer < CLOSERS; closer++) {
                closers.add(Background.run(() -> closeAndTryAgain(engine, own)));
            }
            closers.forEach(closer -> assertTrue(closer.answer()));
            long acknowledged = callers.stream().mapToLong(Background::answer).sum();
            assertNull(engine.failure());
            try (Engine again = Engine.open(NET, EngineContext.at(own).segmentLengthBytes(1 << 16))) {
                assertEquals(acknowledged, again.recoveredRecords(), "round=" + round);
            }
        }
    }

    /** Whoever has closed finds the log free, whichever of the closers did the work. */
    private static boolean closeAndTryAgain(Engine engine, MemoryStorage storage) {
        engine.close();
        engine.close();
        try {
            storage.lock("LOCK", "a test").close();
            return true;
        } catch (LogLockedException e) {
            return "a test".equals(e.holder());
        }
    }

    @Test
    void shouldLeaveNoThreadAndNoFileHandleWhenClosed(@TempDir Path directory) throws IOException {
        for (int round = 0; round < 20; round++) {
            Engine engine = Engine.open(
                    NET, EngineContext.at(directory).segmentLengthBytes(4096).ack(Ack.DISK));
            for (int item = 0; item < 30; item++) {
                Traps.make(engine, round * 100L + item);
            }
            assertTrue(threadsOf(NET).count() >= 2);
            engine.close();
            assertEquals(List.of(), threadsOf(NET).toList());
            assertEquals(List.of(), openFilesIn(directory));
        }
    }

    private static Stream<String> threadsOf(Net net) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("petrigraph-") && name.endsWith(net.name()));
    }

    /** Where the system shows them: the descriptors that this process has open below a directory. */
    private static List<Path> openFilesIn(Path directory) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<Path> open = new ArrayList<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                try {
                    Path target = Files.readSymbolicLink(descriptor);
                    if (target.startsWith(directory)) {
                        open.add(target);
                    }
                } catch (IOException gone) {
                    assertNotNull(gone); // closed since it was listed
                }
            }
        }
        return open;
    }

    @Test
    void shouldFinishTheEventWhenItsOwnGuardCloses() {
        AtomicReference<Engine> self = new AtomicReference<>();
        Engine engine = open(binding -> {
            Objects.requireNonNull(self.get()).close();
            return true;
        });
        self.set(engine);
        Traps.make(engine, 1);
        assertEquals(new Outcome.Committed(1), Traps.poke(engine, 1));
        engine.close();
        assertEquals(Status.CLOSED, Traps.make(engine, 2).status());
        assertNull(engine.failure());
        assertTrue(closeAndTryAgain(engine, storage));
    }

    @Test
    void shouldFinishWhatWasAdmittedWhenClosedMeanwhile() {
        Traps.Gate guard = new Traps.Gate();
        Engine engine = Engine.open(Traps.net(guard), EngineContext.inMemory().batchLimit(1));
        Traps.make(engine, 1);
        Background<Outcome> caller = Background.run(() -> Traps.poke(engine, 1));
        Traps.await(guard.entered);
        Lane lane = engine.lane();
        for (int item = 2; item < 50; item++) {
            Traps.makeOnLane(engine, lane, item);
        }
        Background<Boolean> closer = Background.run(() -> {
            engine.close();
            return true;
        });
        for (long item = 1_000; !isRefusedAsClosed(engine, item); item++) {
            Thread.onSpinWait();
        }
        guard.opened.countDown();
        assertTrue(closer.answer());
        assertTrue(caller.answer().isCommitted());
        lane.poll((ticket, status, sequence) -> assertEquals(Status.COMMITTED, status), Integer.MAX_VALUE);
        assertEquals(0, lane.inFlight());
    }

    /** An event on a lane of its own: refused at once, or it waits in the ring like the others. */
    private static boolean isRefusedAsClosed(Engine engine, long item) {
        Lane probe = engine.lane();
        Traps.makeOnLane(engine, probe, item);
        boolean[] closed = {false};
        probe.poll((ticket, status, sequence) -> closed[0] = status == Status.CLOSED, 1);
        return closed[0];
    }

    @Test
    void shouldTellTheRestWhenALanesHandlerCloses() {
        for (Threads threads : Threads.values()) {
            Engine engine = Engine.open(NET, EngineContext.inMemory().threads(threads));
            Lane lane = engine.lane();
            for (int item = 0; item < 100; item++) {
                Traps.makeOnLane(engine, lane, item);
            }
            long[] told = {0};
            while (lane.inFlight() > 0) {
                lane.poll(
                        (ticket, status, sequence) -> {
                            assertEquals(told[0]++, ticket);
                            assertEquals(Status.COMMITTED, status, "admitted before the close");
                            engine.close();
                        },
                        Integer.MAX_VALUE);
            }
            Traps.makeOnLane(engine, lane, 1000);
            lane.poll((ticket, status, sequence) -> assertEquals(Status.CLOSED, status), 1);
            assertEquals(100, told[0]);
        }
    }

    @Test
    void shouldGiveUpOnCodeThatDoesNotReturnWhenItsTimeIsOver() {
        Traps.Gate guard = new Traps.Gate();
        Engine engine = Engine.open(
                Traps.net(guard),
                EngineContext.at(storage).closeTimeoutNs(50_000_000).segmentLengthBytes(1 << 16));
        Traps.make(engine, 1);
        Background<Outcome> caller = Background.run(() -> Traps.poke(engine, 1));
        Traps.await(guard.entered);
        engine.close();
        assertEquals(Status.FAILED, caller.answer().status());
        IllegalStateException failure = assertInstanceOf(IllegalStateException.class, engine.failure());
        assertTrue(failure.toString().contains("closeTimeoutNs=50000000"), failure.toString());
        assertThrows(LogLockedException.class, () -> open(binding -> true), "that code may still use the log");
        guard.opened.countDown();
        try (Engine again = openWhenFree()) {
            assertEquals(1, again.recoveredRecords(), "given up, so it has not happened");
        }
    }

    private Engine openWhenFree() {
        while (true) {
            try {
                return open(binding -> true);
            } catch (LogLockedException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void shouldRefuseToWaitWhenUserCodeCallsItsOwnEngine() {
        for (Threads threads : Threads.values()) {
            AtomicReference<Engine> self = new AtomicReference<>();
            Net net = Traps.net(
                    binding -> Traps.make(Objects.requireNonNull(self.get()), 9).isCommitted());
            try (Engine engine = Engine.open(net, EngineContext.inMemory().threads(threads))) {
                self.set(engine);
                Traps.make(engine, 1);
                Outcome.Poisoned poisoned = assertInstanceOf(Outcome.Poisoned.class, Traps.poke(engine, 1));
                assertTrue(poisoned.thrown().contains("cannot wait for the engine"), poisoned.thrown());
                assertEquals(-1, Traps.state(engine, 9));
            }
        }
    }
}
