package io.petrigraph.test.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.runtime.commit.PlayCounters;
import org.junit.jupiter.api.Test;

/** {@code -Dpetrigraph.seed=N} begins with that seed and runs one, {@code -Dpetrigraph.nets=N} another number of them. */
class PlaySimulationTest {
    private static final int SEEDS = 2_000;
    /** Fewer runs than this may happen to be all local. */
    private static final int FEW_SEEDS = 100;

    private long firings;
    private long crossFirings;

    @Test
    void shouldFireOnlyWhatIsEnabledAndEndOnlyWhereNothingIsWhenPartitionsPlayInAnyOrder() {
        Long base = Long.getLong("petrigraph.seed");
        int seeds = Integer.getInteger("petrigraph.nets", base == null ? SEEDS : 1);
        long first = base == null ? 0 : base;
        for (long seed = first; seed < first + seeds; seed++) {
            run(seed);
        }
        assertTrue(
                seeds < FEW_SEEDS || crossFirings > firings / 10,
                "too little crosses: firings=" + firings + " crossFirings=" + crossFirings);
    }

    private void run(long seed) {
        try {
            PlayCounters counters = new PlaySimulation(seed).run();
            firings += counters.firings();
            crossFirings += counters.crossFirings();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure + "\n  repeat: mvn -q -pl test-support -am test -Dtest=PlaySimulationTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpetrigraph.seed=" + seed,
                    failure);
        }
    }
}
