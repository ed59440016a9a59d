package io.petrigraph.examples.databuild;

import io.petrigraph.examples.databuild.graph.DependencyGraph;
import io.petrigraph.examples.databuild.graph.RandomGraphs;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.test.random.SplitMix64;
import org.junit.jupiter.api.Test;

/** Small graphs with many cycles, played in all modes: {@code -Dpetrigraph.seed=N} plays one of them. */
final class RandomGraphTest {
    private static final int GRAPHS = 150;
    private static final int MOST_REFS = 24;

    @Test
    void shouldEndEveryWantAsTheGraphSaysWhenGraphsAreRandom() {
        Long only = Long.getLong("petrigraph.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? GRAPHS : only + 1;
        for (long seed = first; seed < last; seed++) {
            try {
                play(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "repeat: mvn -pl examples -am test -Dtest=RandomGraphTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dpetrigraph.seed=" + seed,
                        e);
            }
        }
    }

    private static void play(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        DependencyGraph graph = RandomGraphs.graph(random, 1 + random.below(MOST_REFS));
        boolean batchCycles = random.chance(50);
        int failuresPercent = random.chance(50) ? 0 : random.below(50);
        int clients = 1 + random.below(3);
        new PlayedGraph(new DatabuildDemo.Settings(graph, batchCycles, failuresPercent, seed, clients))
                .playAndCheck(new MemoryStorage());
    }
}
