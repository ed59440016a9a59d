package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.SnapshotStore;
import io.petrigraph.log.failure.LogException;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.MalformedSnapshotException;
import io.petrigraph.runtime.marking.MarkingReader;
import io.petrigraph.runtime.marking.MarkingWriter;
import io.petrigraph.runtime.marking.TextPool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Opening from a snapshot and its tail, or from all records: the same marking, whatever is wrong with a snapshot. */
final class SnapshotTest {
    private static final Net NET = SnapshotNets.everything();

    private final MemoryStorage storage = new MemoryStorage();

    private static EngineContext context(MemoryStorage storage) {
        return EngineContext.at(storage).threads(Threads.callerDriven()).segmentLengthBytes(1 << 14);
    }

    private static Engine open(MemoryStorage storage) {
        return Engine.open(NET, context(storage));
    }

    /** Events that change everything that a marking holds; {@code from} keeps keys apart. */
    private static void play(Engine engine, long from) {
        engine.fire("Team.found", Map.of("team", from, "name", "team " + from));
        for (long person = from; person < from + 5; person++) {
            StepScope step = engine.steps();
            step.begin(engine.eventId("Person.join"));
            step.put(0, person)
                    .put(1, from)
                    .putText(2, "person " + person % 3)
                    .eventId(1, person)
                    .fire();
        }
        engine.fire("Person.work", Map.of("person", from));
        engine.fire("Person.meet", Map.of("one", from, "other", from + 1));
        engine.fire("Person.meet", Map.of("one", from, "other", from + 2));
    }

    private static long hash(MemoryStorage storage, long expectedSnapshot) {
        try (Engine engine = open(storage)) {
            assertEquals(expectedSnapshot, engine.recoveredFromSnapshot());
            return Traps.hash(engine);
        }
    }

    /** Two snapshots, records before, between and behind them; returns the hash. */
    private long playWithSnapshots() {
        try (Engine engine = open(storage)) {
            play(engine, 0);
            assertEquals(8, engine.snapshot());
            play(engine, 100);
            assertEquals(17, engine.snapshot());
            play(engine, 200);
            return Traps.hash(engine);
        }
    }

    private static List<String> snapshots(MemoryStorage storage) throws IOException {
        return SnapshotStore.readOnly(storage).namesNewestFirst();
    }

    private static void damage(MemoryStorage storage, String name, int offset) throws IOException {
        try (MappedRegion region = storage.mapWritable(name)) {
            region.buffer().put(offset, (byte) (region.buffer().get(offset) ^ 4));
        }
    }

    @Test
    void shouldComeToTheSameMarkingWhenOpenedFromEachSnapshotOrNone() throws IOException {
        long hash = playWithSnapshots();
        assertEquals(hash, hash(storage.afterKill(), 17));
        MemoryStorage newestDamaged = storage.afterKill();
        damage(newestDamaged, snapshots(storage).get(0), 60);
        assertEquals(hash, hash(newestDamaged, 8));
        MemoryStorage bothDamaged = newestDamaged.afterKill();
        damage(bothDamaged, snapshots(storage).get(1), 8);
        assertEquals(hash, hash(bothDamaged, -1));
    }

    @Test
    void shouldGoOnAsBeforeWhenOpenedFromASnapshot() {
        playWithSnapshots();
        try (Engine engine = open(storage)) {
            assertEquals(27, engine.recoveredRecords());
            Outcome.WrongState wrong =
                    assertInstanceOf(Outcome.WrongState.class, engine.fire("Person.work", Map.of("person", 100)));
            assertEquals("Person.work", wrong.leftBy());
            assertEquals(15, wrong.leftAt());
            StepScope step = engine.steps();
            step.begin(engine.eventId("Person.join"))
                    .put(0, 204)
                    .put(1, 200)
                    .putText(2, "x")
                    .eventId(1, 204);
            assertEquals(new Outcome.Committed(23), step.tryFire(), "its event id is in the window");
            play(engine, 300);
            assertEquals(35, engine.snapshot());
        }
        assertEquals(hash(withoutSnapshots(storage), -1), hash(storage, 35));
    }

    private static MemoryStorage withoutSnapshots(MemoryStorage storage) {
        MemoryStorage bare = storage.afterKill();
        try {
            for (String name : snapshots(bare)) {
                bare.unlink(name);
            }
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return bare;
    }

    @Test
    void shouldNotUseASnapshotOfAHistoryThatWasLost() throws IOException {
        Engine engine = open(storage);
        play(engine, 0);
        MemoryStorage before = storage.afterKill();
        play(engine, 100);
        engine.snapshot();
        copySnapshots(storage, before); // its records were lost with the power
        long hash;
        try (Engine other = open(before)) {
            assertEquals(-1, other.recoveredFromSnapshot(), "beyond the end");
            play(other, 200);
            play(other, 300);
            hash = Traps.hash(other);
        }
        assertEquals(hash, hash(before, -1), "the same numbers in another history");
    }

    private static void copySnapshots(MemoryStorage from, MemoryStorage to) throws IOException {
        for (String name : snapshots(from)) {
            to.createZeroed(name, from.lengthBytes(name));
            try (MappedRegion source = from.mapReadable(name);
                    MappedRegion target = to.mapWritable(name)) {
                target.buffer().put(0, source.buffer(), 0, source.buffer().capacity());
            }
        }
    }

    @Test
    void shouldNotUseASnapshotOfAnotherNet() throws IOException {
        MemoryStorage others = new MemoryStorage();
        try (Engine other = Engine.open(ShopNets.shop(), context(others))) {
            for (int customer = 0; customer < 9; customer++) {
                other.fire("Customer.join", Map.of("customer", customer, "name", "Ada"));
            }
            other.snapshot();
        }
        long hash = playWithSnapshots();
        MemoryStorage mixed = withoutSnapshots(storage);
        copySnapshots(others, mixed);
        assertEquals(1, snapshots(mixed).size());
        assertEquals(hash, hash(mixed, -1));
    }

    @Test
    void shouldKeepNoMoreThanItsBoundAndWriteNothingTwice() throws IOException {
        try (Engine engine = Engine.open(NET, context(storage).snapshotsKept(3))) {
            assertEquals(-1, engine.snapshot(), "nothing has happened yet");
            for (int round = 0; round < 6; round++) {
                play(engine, round * 100L);
                assertEquals(engine.snapshot(), engine.snapshot());
            }
        }
        assertEquals(3, snapshots(storage).size());
    }

    @Test
    void shouldGoOnWhenASnapshotCannotBeWritten() throws IOException {
        MemoryStorage small = new MemoryStorage((1 << 20) + 3 * (1 << 14) + 8192);
        try (Engine engine = Engine.open(NET, context(small))) {
            play(engine, 0);
            small.createZeroed("ballast", small.usableSpaceBytes() - (1 << 20));
            assertThrows(LogException.class, engine::snapshot);
            assertNull(engine.failure());
            small.unlink("ballast");
            assertEquals(8, engine.snapshot());
        }
        assertEquals(1, snapshots(small).size());
    }

    @Test
    void shouldWriteByItselfWhenItHasACadence() {
        EngineContext context = EngineContext.at(storage)
                .segmentLengthBytes(1 << 14)
                .ack(Ack.DISK)
                .snapshotEveryRecords(50);
        try (Engine engine = Engine.open(NET, context)) {
            for (long round = 0; storage.list().stream().noneMatch(name -> name.startsWith("snapshot-")); round++) {
                play(engine, round * 100);
            }
        }
        try (Engine engine = open(storage)) {
            assertTrue(engine.recoveredFromSnapshot() >= 49, "from=" + engine.recoveredFromSnapshot());
            assertEquals(hash(withoutSnapshots(storage), -1), Traps.hash(engine));
        }
    }

    @Test
    void shouldAgreeWithTheLogWhenWrittenWhileEventsAreUnderWay() {
        try (Engine engine = Engine.open(NET, EngineContext.at(storage).segmentLengthBytes(1 << 14))) {
            Background<Boolean> caller = Background.run(() -> {
                for (long round = 0; round < 300; round++) {
                    play(engine, round * 100);
                }
                return true;
            });
            while (!caller.isDone()) {
                engine.snapshot();
            }
            assertTrue(caller.answer());
            play(engine, 1_000_000);
        }
        long withSnapshot;
        try (Engine engine = open(storage)) {
            assertTrue(engine.recoveredFromSnapshot() >= 0);
            withSnapshot = Traps.hash(engine);
        }
        assertEquals(hash(withoutSnapshots(storage), -1), withSnapshot);
    }

    @Test
    void shouldRefuseWhenThereIsNoLogOrTheEngineIsClosed() {
        try (Engine inMemory = Engine.open(NET, EngineContext.inMemory())) {
            assertThrows(IllegalStateException.class, inMemory::snapshot);
        }
        for (Threads threads : Threads.values()) {
            Engine closed =
                    Engine.open(NET, EngineContext.at(new MemoryStorage()).threads(threads));
            closed.close();
            RefusedException refused = assertThrows(RefusedException.class, closed::snapshot);
            assertEquals(Status.CLOSED, refused.outcome().status());
        }
    }

    @Test
    void shouldNeverMakeAMarkingOfNonsense() {
        try (Engine engine = open(storage)) {
            play(engine, 0);
            byte[] payload = MarkingWriter.write(engine.fork().source().marking());
            SplittableRandom random = new SplittableRandom(5);
            for (int attempt = 0; attempt < 20_000; attempt++) {
                ByteBuffer wrong = ByteBuffer.wrap(payload.clone());
                wrong.put(random.nextInt(payload.length), (byte) random.nextInt(256));
                boolean changed = !ByteBuffer.wrap(payload).equals(wrong);
                assertTrue(!changed || isRefusedOrTheSame(wrong.array(), Traps.hash(engine)), "attempt=" + attempt);
            }
        }
    }

    /** What a marking does not hash, who wrote a row last, may change unnoticed here: the file's crc notices that. */
    private static boolean isRefusedOrTheSame(byte[] payload, long hash) {
        try {
            return MarkingReader.read(NET, new TextPool(), payload).hash() == hash;
        } catch (MalformedSnapshotException e) {
            return true;
        }
    }
}
