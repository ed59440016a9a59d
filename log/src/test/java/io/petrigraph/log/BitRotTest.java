package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogException;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every byte of a closed log is damaged in ten ways: it is noticed, or the log reads as before. Never is it shorter. */
final class BitRotTest {
    private static final int SEGMENT_LENGTH_BYTES = 8192;
    private static final int SEGMENTS = 8;
    private static final int KINDS = 10;

    private final LogVerifier.Result whole;
    private final MemoryStorage original = new MemoryStorage();

    BitRotTest() throws IOException {
        int sequence = 0;
        try (Log log = Log.open(context(original))) {
            while (original.list().size() < SEGMENTS + 1 || log.appender().hasRoom(600)) {
                byte[] payload = new byte[sequence * 37 % 509];
                Arrays.fill(payload, (byte) (sequence + 1));
                if (original.list().size() < SEGMENTS + 1) {
                    log.preparer().doWork(0);
                }
                log.appender().append(sequence, 0, sequence, 1, 2, 0, 1, payload, 0, payload.length);
                log.appender().publish();
                sequence++;
            }
        }
        whole = LogVerifier.verify(original);
        assertTrue(whole.isGood() && whole.closed());
        assertEquals(sequence, whole.records());
        assertEquals(SEGMENTS + 1, original.list().size());
    }

    private static LogContext context(MemoryStorage storage) {
        return Fixture.context(storage).segmentLengthBytes(SEGMENT_LENGTH_BYTES);
    }

    /** The bits one by one, all cleared, all set. */
    private static byte damaged(byte good, int kind) {
        return switch (kind) {
            case 8 -> 0;
            case 9 -> (byte) 0xFF;
            default -> (byte) (good ^ (1 << kind));
        };
    }

    @Test
    void shouldNoticeEveryDamagedByteWhenALogIsVerified() {
        int damages =
                original.list().parallelStream().mapToInt(this::verifyDamaged).sum();
        assertTrue(damages > SEGMENTS * SEGMENT_LENGTH_BYTES * 8, "too few damages tried: damages=" + damages);
        Figures.tried(damages);
    }

    private int verifyDamaged(String name) {
        MemoryStorage storage = original.afterKill();
        int damages = 0;
        try (MappedRegion region = storage.mapWritable(name)) {
            ByteBuffer bytes = region.buffer();
            for (int offset = 0; offset < bytes.capacity(); offset++) {
                damages += verifyDamaged(storage, name, bytes, offset);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return damages;
    }

    private int verifyDamaged(MemoryStorage storage, String name, ByteBuffer bytes, int offset) {
        byte good = bytes.get(offset);
        int damages = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            if (damaged(good, kind) != good) {
                bytes.put(offset, damaged(good, kind));
                assertNoticed(storage, name, offset, kind);
                damages++;
            }
        }
        bytes.put(offset, good);
        return damages;
    }

    private void assertNoticed(MemoryStorage storage, String name, int offset, int kind) {
        LogVerifier.Result result;
        try {
            result = LogVerifier.verify(storage);
        } catch (LogException e) {
            return;
        }
        boolean same = result.equals(whole);
        assertTrue(
                same || !result.isGood(),
                () -> "unnoticed: " + name + " offset=" + offset + " kind=" + kind + " " + result);
    }

    @Test
    void shouldRefuseOrRecoverEverythingWhenADamagedLogIsOpened() throws IOException {
        for (String name : original.list()) {
            int lengthBytes = (int) original.lengthBytes(name);
            IntStream.range(0, lengthBytes).parallel().forEach(offset -> openDamaged(name, offset));
        }
    }

    private void openDamaged(String name, int offset) {
        int kind = (offset / 8 + offset) % KINDS;
        MemoryStorage storage = original.afterKill();
        try (MappedRegion region = storage.mapWritable(name)) {
            region.buffer().put(offset, damaged(region.buffer().get(offset), kind));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (Log log = Log.open(context(storage))) {
            String place = name + " offset=" + offset + " kind=" + kind;
            assertEquals(whole.records(), log.recoveryReport().nextSequence(), place);
        } catch (LogException e) {
            return;
        }
    }
}
