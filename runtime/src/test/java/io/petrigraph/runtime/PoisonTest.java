package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.BindingView;
import io.petrigraph.net.GuardFunction;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What user code throws rejects its event and nothing else; only the machine's own errors stop the engine. */
final class PoisonTest {
    private final MemoryStorage storage = new MemoryStorage();

    private static Named<GuardFunction> kind(String name, GuardFunction guard) {
        return Named.of(name, guard);
    }

    static Stream<Named<GuardFunction>> kinds() {
        return Stream.of(
                kind("RuntimeException", binding -> fail(new IllegalStateException("no"))),
                kind("checked exception", binding -> fail(new IOException("sneaked in"))),
                kind("InterruptedException", binding -> fail(new InterruptedException("sneaked in"))),
                kind("AssertionError", binding -> fail(new AssertionError("no"))),
                kind("LinkageError", binding -> fail(new NoClassDefFoundError("gone"))),
                kind("an Error of its own", binding -> fail(new Error("no"))),
                kind("StackOverflowError", binding -> recurse(binding, 0)),
                kind("no message and no trace", binding -> fail(new RuntimeException(null, null, false, false) {})),
                kind("message that throws", binding -> fail(new Venomous(new IllegalStateException("again")))),
                kind("message that throws an Error", binding -> fail(new Venomous(new AssertionError("again")))),
                kind("message without end", binding -> fail(new Venomous(new StackOverflowError()))),
                kind("the view asked for nonsense", binding -> binding.field(99, 1, 1) > 0));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> boolean fail(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static boolean recurse(BindingView binding, long depth) {
        return depth < 0 || !recurse(binding, depth + 1);
    }

    @SuppressWarnings("serial")
    private static final class Venomous extends RuntimeException {
        private final Throwable inside;

        Venomous(Throwable inside) {
            this.inside = inside;
        }

        @Override
        public String getMessage() {
            fail(inside);
            return "never";
        }
    }

    private Engine open(GuardFunction trap) {
        return Engine.open(Traps.net(trap), EngineContext.at(storage).segmentLengthBytes(1 << 16));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldRejectTheEventAndNothingElseWhenAGuardThrows(GuardFunction trap) {
        try (Engine engine = open(trap)) {
            Traps.make(engine, 1);
            long hash = Traps.hash(engine);
            Outcome.Poisoned poisoned = assertInstanceOf(Outcome.Poisoned.class, Traps.poke(engine, 1));
            assertEquals("Item.poke", poisoned.transition());
            assertEquals(hash, Traps.hash(engine));
            assertEquals(new Outcome.Committed(1), Traps.make(engine, 2));
            assertNull(engine.failure());
            assertEquals(1, engine.counters().count(Status.POISONED));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldTellTheLaneAndTheBatchWhenAGuardThrows(GuardFunction trap) {
        try (Engine engine = open(trap)) {
            Traps.make(engine, 1);
            Lane lane = engine.lane();
            lane.begin(engine.eventId("Item.poke")).put(0, 1).fire();
            Traps.makeOnLane(engine, lane, 2);
            StringBuilder told = new StringBuilder();
            while (lane.inFlight() > 0) {
                lane.poll(
                        (ticket, status, sequence) ->
                                told.append(lane.outcome().status()).append(' '),
                        8);
            }
            assertEquals("POISONED COMMITTED ", told.toString());
            Batch batch = engine.batch();
            batch.begin(engine.eventId("Item.make")).put(0, 3).fire();
            batch.begin(engine.eventId("Item.poke")).put(0, 3).fire();
            assertEquals(Status.POISONED, batch.commit().status());
            assertEquals(-1, Traps.state(engine, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldRefuseInTheTransactionWhenAGuardThrows(GuardFunction trap) {
        try (Engine engine = open(trap)) {
            Traps.make(engine, 1);
            try (Transaction transaction = engine.begin()) {
                Scope poke = transaction.begin(engine.eventId("Item.poke")).put(0, 1);
                RefusedException refused = assertThrows(RefusedException.class, poke::fire);
                assertEquals(Status.POISONED, refused.outcome().status());
                transaction.begin(engine.eventId("Item.make")).put(0, 2).fire();
                assertTrue(transaction.tryCommit().isCommitted());
            }
        }
    }

    @Test
    void shouldFailTheEngineTypedWhenMemoryIsOut() {
        Background<Outcome> behind;
        try (Engine engine = open(binding -> fail(new OutOfMemoryError("injected")))) {
            Traps.make(engine, 1);
            behind = Background.run(() -> Traps.poke(engine, 1));
            assertEquals(Status.FAILED, behind.answer().status());
            assertEquals(Status.FAILED, Traps.make(engine, 2).status());
            assertInstanceOf(OutOfMemoryError.class, engine.failure());
            assertThrows(RefusedException.class, engine::view);
        }
        try (Engine engine = open(binding -> true)) {
            assertEquals(1, engine.recoveredRecords());
            assertTrue(Traps.poke(engine, 1).isCommitted());
        }
    }

    @Test
    void shouldAnswerEveryTicketWhenTheEngineFailsUnderALane() {
        try (Engine engine = open(binding -> fail(new OutOfMemoryError("injected")))) {
            Traps.make(engine, 1);
            Lane lane = engine.lane();
            Traps.makeOnLane(engine, lane, 2);
            lane.begin(engine.eventId("Item.poke")).put(0, 1).fire();
            Traps.makeOnLane(engine, lane, 3);
            StringBuilder told = new StringBuilder();
            while (lane.inFlight() > 0) {
                lane.poll(
                        (ticket, status, sequence) ->
                                told.append(ticket).append(status).append(' '),
                        8);
            }
            assertTrue(told.toString().matches("0(COMMITTED|FAILED) 1FAILED 2FAILED "), "told=" + told);
        }
    }
}
