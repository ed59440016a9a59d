package io.petrigraph.test.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.runtime.commit.CommitCounters;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@code -Dpetrigraph.seed=N} begins with that seed and runs one, {@code -Dpetrigraph.stories=N} another number of them. */
class PartitionSimulationTest {
    private static final int SEEDS = 1_000;
    /** Fewer runs than this may happen to be all local. */
    private static final int FEW_SEEDS = 100;

    private long cross;
    private long local;

    @Test
    void shouldBeSerialInLogOrderWhenPartitionsRunInAnyOrder() {
        int runs = forEachSeed(simulation -> {
            CommitCounters counters = simulation.run();
            cross += counters.cross();
            local += counters.local();
        });
        boolean enough = runs < FEW_SEEDS || cross > local / 10;
        assertTrue(enough, "too little crosses: cross=" + cross + " local=" + local);
    }

    @Test
    void shouldLeadOnFromTheLogAloneWhenTheProcessDies() {
        forEachSeed(PartitionSimulation::runAndDie);
    }

    private static int forEachSeed(Consumer<PartitionSimulation> story) {
        Long base = Long.getLong("petrigraph.seed");
        long first = base == null ? 0 : base;
        int count = Integer.getInteger("petrigraph.stories", base == null ? SEEDS : 1);
        for (long seed = first; seed < first + count; seed++) {
            run(seed, story);
        }
        return count;
    }

    private static void run(long seed, Consumer<PartitionSimulation> story) {
        try {
            story.accept(new PartitionSimulation(seed));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure + "\n  repeat: mvn -q -pl test-support -am test -Dtest=PartitionSimulationTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpetrigraph.seed=" + seed,
                    failure);
        }
    }
}
