package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFullException;
import io.petrigraph.log.storage.FaultyStorage;
import io.petrigraph.log.storage.FaultyStorage.Fault;
import io.petrigraph.log.storage.MemoryStorage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Power is cut, and the process killed, before every storage call and behind every publish of a whole life. */
final class PowerLossTest {
    private static final int LIVES = 12;
    private static final int STEPS = 60;
    private static final int POWER_LOSSES_PER_CALL = 2;
    private static final int MAX_CALLS_OF_RECOVERY = 40;

    private final Model model = new Model();
    private long published;
    private long disk;
    private long cuts;

    @Test
    void shouldKeepWhatWasAcknowledgedWhenPowerIsLostAtAnyCall() {
        for (int seed = 0; seed < LIVES; seed++) {
            new PowerLossTest().live(seed);
        }
    }

    private void live(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FaultyStorage storage = new FaultyStorage(new MemoryStorage());
        storage.listener((call, operation) -> cutHere(storage, seed, operation));
        for (int opening = 0; opening < 3; opening++) {
            try (Log log = Fixture.open(storage)) {
                for (int step = 0; step < STEPS; step++) {
                    step(log, storage, seed, random);
                }
                log.appender().publish();
                published = model.size();
            }
            published = model.size();
            disk = published;
        }
    }

    private void step(Log log, FaultyStorage storage, int seed, SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> log.preparer().doWork(0);
            case 1 -> {
                log.forcer().doWork(0);
                disk = log.forcedSequenceAcquire() + 1;
            }
            case 2 -> {
                log.appender().publish();
                published = model.size();
                cutHere(storage, seed, "publish");
            }
            default -> model.append(log.appender(), 1 + random.nextInt(4));
        }
    }

    /** Whatever the log says of itself later, now this much is promised. */
    private void cutHere(FaultyStorage storage, int seed, String operation) {
        cuts++;
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + cuts);
        for (int i = 0; i < POWER_LOSSES_PER_CALL; i++) {
            recover(storage.delegate().afterPowerLoss(random), disk, seed, operation + ", power loss");
        }
        recover(storage.delegate().afterKill(), published, seed, operation + ", kill");
    }

    private void recover(MemoryStorage left, long atLeast, int seed, String operation) {
        try {
            model.copy().recoverAndGoOn(left.afterKill(), atLeast);
            recoverAtTheSecondAttempt(left, atLeast, new SplittableRandom(seed + cuts));
        } catch (RuntimeException | AssertionError e) {
            throw Model.repeat("seed=" + seed + " cut=" + cuts + " before=" + operation, e);
        }
    }

    /** The recovering process dies too, at any of its storage calls. */
    private void recoverAtTheSecondAttempt(MemoryStorage left, long atLeast, SplittableRandom random) {
        FaultyStorage dying = new FaultyStorage(left, Fault.IO_ERROR, 1 + random.nextInt(MAX_CALLS_OF_RECOVERY), true);
        try (Log log = Fixture.open(dying)) {
            log.appender().publish();
        } catch (LogFailedException | LogFullException e) {
            assertTrue(dying.hasStruck(), "failed without a reason");
        }
        boolean powerToo = random.nextBoolean();
        model.copy()
                .recoverAndGoOn(powerToo ? left.afterPowerLoss(random) : left.afterKill(), powerToo ? disk : atLeast);
    }
}
