package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.log.Figures;
import io.petrigraph.log.SnapshotStore;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every byte of a snapshot is damaged in ten ways: the engine opens without it, and comes to the same marking. */
final class SnapshotBitRotTest {
    private static final Net NET = SnapshotNets.everything();
    private static final int KINDS = 10;

    private final MemoryStorage storage = new MemoryStorage();

    private static EngineContext context(MemoryStorage storage) {
        return EngineContext.at(storage).threads(Threads.callerDriven()).segmentLengthBytes(4096);
    }

    private static byte damaged(byte good, int kind) {
        return switch (kind) {
            case 8 -> 0;
            case 9 -> (byte) 0xFF;
            default -> (byte) (good ^ (1 << kind));
        };
    }

    @Test
    void shouldOpenWithoutItWhenAnyByteOfASnapshotIsDamaged() throws IOException {
        long hash;
        try (Engine engine = Engine.open(NET, context(storage))) {
            engine.fire("Team.found", Map.of("team", 1, "name", "red"));
            engine.fire("Person.join", Map.of("person", 1, "team", 1, "name", "Ada"));
            engine.snapshot();
            engine.fire("Person.work", Map.of("person", 1));
            hash = Traps.hash(engine);
        }
        String name = SnapshotStore.readOnly(storage).namesNewestFirst().get(0);
        long tried = 0;
        try (MappedRegion region = storage.mapWritable(name)) {
            ByteBuffer bytes = region.buffer();
            for (int offset = 0; offset < bytes.capacity(); offset++) {
                byte good = bytes.get(offset);
                for (int kind = 0; kind < KINDS; kind++) {
                    byte bad = damaged(good, kind);
                    bytes.put(offset, bad);
                    assertOpens(storage.afterKill(), bad == good ? 1 : -1, hash, offset);
                    tried += bad == good ? 0 : 1;
                }
                bytes.put(offset, good);
            }
        }
        Figures.tried(tried);
    }

    private static void assertOpens(MemoryStorage left, long snapshot, long hash, int offset) {
        try (Engine engine = Engine.open(NET, context(left))) {
            assertEquals(snapshot, engine.recoveredFromSnapshot(), "offset=" + offset);
            assertEquals(hash, Traps.hash(engine), "offset=" + offset);
        }
    }
}
