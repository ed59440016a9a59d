package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFullException;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.MemoryStorage;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The N-th storage call fails, for every N until a run needs fewer calls. */
final class FaultSweepTest {
    private static final int STEPS = 120;
    private static final int MAX_CALLS = 10_000;
    private static final long PAUSE_NS = 1_000_000_000;

    @ParameterizedTest
    @CsvSource({
        "IO_ERROR, false", "IO_ERROR, true", "NO_SPACE, false", "NO_SPACE, true", "SHORT_WRITE, false",
        "SHORT_WRITE, true", "FORCE_FAILS, false", "FORCE_FAILS, true", "RENAME_FAILS, false", "RENAME_FAILS, true"
    })
    void shouldLoseNothingAcknowledgedWhenAnyCallFails(Fault fault, boolean sticky) {
        for (long call = 1; call < MAX_CALLS; call++) {
            FaultyStorage storage = new FaultyStorage(new MemoryStorage(), fault, call, sticky);
            try {
                new Life(storage).live();
            } catch (RuntimeException | AssertionError e) {
                throw Model.repeat("fault=" + fault + " sticky=" + sticky + " call=" + call, e);
            }
            if (!storage.hasStruck()) {
                assertTrue(call > 5, "the sweep met nothing: calls=" + call);
                Figures.tried(call);
                return;
            }
        }
        throw new AssertionError("the sweep has no end: calls=" + MAX_CALLS);
    }

    /** One log: opened, written, forced, closed, opened again; ends at the first failure. */
    private static final class Life {
        private final FaultyStorage storage;
        private final Model model = new Model();
        private final SplittableRandom random = new SplittableRandom(7);
        private long published;
        private long disk;

        Life(FaultyStorage storage) {
            this.storage = storage;
        }

        void live() {
            try {
                writeAndClose();
                writeAndClose();
            } catch (LogFailedException | LogFullException e) {
                assertTrue(storage.hasStruck(), "failed without a reason: " + e);
            }
            MemoryStorage left = storage.delegate();
            model.copy().recoverAndGoOn(left.afterPowerLoss(random), disk);
            model.copy().recoverAndGoOn(left.afterKill(), published);
        }

        private void writeAndClose() {
            Log log = Fixture.open(storage);
            try {
                for (int step = 0; step < STEPS; step++) {
                    step(log, step * PAUSE_NS);
                }
                log.close();
                published = model.size();
                disk = published;
            } finally {
                log.close();
            }
        }

        private void step(Log log, long nowNs) {
            log.preparer().doWork(nowNs);
            model.append(log.appender(), 1 + random.nextInt(3));
            if (random.nextInt(3) == 0) {
                log.appender().publish();
                published = model.size();
            }
            if (random.nextInt(5) == 0) {
                force(log);
            }
        }

        /** After a failure the forcer acknowledges nothing more, whatever it is asked. */
        private void force(Log log) {
            boolean failedBefore = log.failure() != null;
            long forcedBefore = log.forcedSequenceAcquire();
            log.forcer().doWork(0);
            if (failedBefore) {
                assertEquals(forcedBefore, log.forcedSequenceAcquire());
            }
            disk = log.forcedSequenceAcquire() + 1;
        }
    }
}
