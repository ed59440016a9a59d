package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log that was killed half way between two forces is torn at every offset: an exact prefix, or a refusal below. */
final class TornLogTest {
    private static final int SEGMENT_LENGTH_BYTES = 8192;
    private static final int SEGMENTS = 8;
    private static final int HOLE_LENGTH_BYTES = 512;

    enum Tear {
        TRUNCATED,
        ZEROED_TAIL,
        HOLE
    }

    private final Model model = new Model();
    private final MemoryStorage left;
    private final long watermarkPosition;

    /** The position behind each transaction, and how many records there are then. */
    private final List<long[]> ends = new ArrayList<>();

    TornLogTest() {
        MemoryStorage storage = new MemoryStorage();
        Log log = Log.open(context(storage));
        long forced = 0;
        for (int i = 0; log.appender().position() < (long) SEGMENTS * SEGMENT_LENGTH_BYTES - 700; i++) {
            log.preparer().doWork(0);
            assertTrue(model.append(log.appender(), 1 + i % 4));
            ends.add(new long[] {log.appender().publish(), model.size()});
            if (forced == 0 && log.appender().position() > SEGMENTS * SEGMENT_LENGTH_BYTES / 2) {
                log.forcer().doWork(0);
                forced = log.appender().position();
            }
        }
        watermarkPosition = forced;
        left = storage.afterKill();
    }

    private static LogContext context(MemoryStorage storage) {
        return Fixture.context(storage).segmentLengthBytes(SEGMENT_LENGTH_BYTES).watermarkIntervalBytes(1 << 30);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRecoverAnExactPrefixOrRefuseWhenTornAtAnyOffset(Tear tear) {
        IntStream.range(0, SEGMENTS * SEGMENT_LENGTH_BYTES)
                .parallel()
                .forEach(position -> recover(tear, position, position % 32 == 0));
        Figures.tried(SEGMENTS * SEGMENT_LENGTH_BYTES);
    }

    private void recover(Tear tear, int position, boolean goOn) {
        try {
            recover(tear, position, left.afterReboot(), false, goOn);
            if (position % 8 == 4) {
                boolean provesCorruption = tear == Tear.HOLE && position + HOLE_LENGTH_BYTES <= lastTransaction();
                recover(tear, position, left.afterKill(), provesCorruption, false);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            throw Model.repeat("tear=" + tear + " position=" + position, e);
        }
    }

    private void recover(Tear tear, int position, MemoryStorage torn, boolean provesCorruption, boolean goOn)
            throws IOException {
        long firstLost = tear(torn, tear, position);
        boolean isLoss = firstLost < Long.MAX_VALUE;
        boolean mustRefuse = isLoss && (firstLost < watermarkPosition || provesCorruption);
        long intact = recordsBefore(firstLost);
        try (Log log = Log.open(context(torn))) {
            assertFalse(mustRefuse, "not refused");
            assertEquals(intact, log.recoveryReport().nextSequence());
        } catch (LogCorruptException e) {
            boolean mayRefuse = mustRefuse || (tear == Tear.HOLE && position % 8 == 4);
            assertTrue(mayRefuse, "refused without need: " + e.getMessage());
            return;
        }
        if (goOn) {
            model.copy().recoverAndGoOn(torn, intact);
        }
    }

    private long lastTransaction() {
        return ends.get(ends.size() - 2)[0];
    }

    /** How many records end before a position. */
    private long recordsBefore(long position) {
        long records = 0;
        for (long[] end : ends) {
            if (end[0] <= position) {
                records = end[1];
            }
        }
        return records;
    }

    /** Returns the position of the first byte that is not as it was. */
    private long tear(MemoryStorage storage, Tear tear, int position) throws IOException {
        int segment = position / SEGMENT_LENGTH_BYTES;
        int offset = position % SEGMENT_LENGTH_BYTES;
        return switch (tear) {
            case HOLE -> zero(storage, segment, offset, Math.min(offset + HOLE_LENGTH_BYTES, SEGMENT_LENGTH_BYTES));
            case ZEROED_TAIL -> {
                long firstLost = zero(storage, segment, offset, SEGMENT_LENGTH_BYTES);
                for (int later = segment + 1; storage.exists(LogFiles.segment(later)); later++) {
                    firstLost = Math.min(firstLost, zero(storage, later, 0, SEGMENT_LENGTH_BYTES));
                }
                yield firstLost;
            }
            case TRUNCATED -> {
                truncate(storage, LogFiles.segment(segment), offset);
                for (int later = segment + 1; storage.exists(LogFiles.segment(later)); later++) {
                    storage.unlink(LogFiles.segment(later));
                }
                yield position;
            }
        };
    }

    private static long zero(MemoryStorage storage, int segment, int from, int to) throws IOException {
        long firstLost = Long.MAX_VALUE;
        try (MappedRegion region = storage.mapWritable(LogFiles.segment(segment))) {
            for (int offset = to - 1; offset >= from; offset--) {
                if (region.buffer().get(offset) != 0) {
                    region.buffer().put(offset, (byte) 0);
                    firstLost = (long) segment * SEGMENT_LENGTH_BYTES + offset;
                }
            }
        }
        return firstLost;
    }

    private static void truncate(MemoryStorage storage, String name, int lengthBytes) throws IOException {
        try (MappedRegion region = storage.mapReadable(name)) {
            storage.createZeroed("shorter", lengthBytes);
            try (MappedRegion shorter = storage.mapWritable("shorter")) {
                shorter.buffer().put(0, region.buffer(), 0, lengthBytes);
            }
        }
        storage.rename("shorter", name);
    }
}
