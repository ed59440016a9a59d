package io.petrigraph.test.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.runtime.commit.CommitCounters;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code -Dpetrigraph.seed=N} runs one seed, {@code -Dpetrigraph.stories=N} another number of them. */
class PartitionSimulationTest {
    private static final int SEEDS = 1_000;

    @Test
    void shouldBeSerialInLogOrderWhenPartitionsRunInAnyOrder() {
        Long only = Long.getLong("petrigraph.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? Integer.getInteger("petrigraph.stories", SEEDS) : only + 1;
        long cross = 0;
        long local = 0;
        for (long seed = first; seed < last; seed++) {
            if (PartitionSimulation.isKnown(seed)) {
                CommitCounters counters = run(seed, PartitionSimulation::run);
                cross += counters.cross();
                local += counters.local();
            }
        }
        assertTrue(only != null || cross > local / 10, "too little crosses: cross=" + cross + " local=" + local);
    }

    @Test
    void shouldLeadOnFromTheLogAloneWhenTheProcessDies() {
        Long only = Long.getLong("petrigraph.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? Integer.getInteger("petrigraph.stories", SEEDS) : only + 1;
        for (long seed = first; seed < last; seed++) {
            if (PartitionSimulation.isKnown(seed)) {
                run(seed, simulation -> {
                    simulation.runAndDie();
                    return simulation;
                });
            }
        }
    }

    private static <T> T run(long seed, Function<PartitionSimulation, T> story) {
        try {
            return story.apply(new PartitionSimulation(seed));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure + "\n  repeat: mvn -q -pl test-support -am test -Dtest=PartitionSimulationTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpetrigraph.seed=" + seed,
                    failure);
        }
    }
}
