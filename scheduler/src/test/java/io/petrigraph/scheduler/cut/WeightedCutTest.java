package io.petrigraph.scheduler.cut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WeightedCutTest {
    private static int[] free(int count) {
        int[] free = new int[count];
        Arrays.fill(free, WeightedCut.FREE);
        return free;
    }

    /** Two rings of eight, joined by one thin edge. */
    private static WeightedGraph rings() {
        WeightedGraph.Builder graph = new WeightedGraph.Builder(16);
        for (int i = 0; i < 8; i++) {
            graph.edge(i, (i + 1) % 8, 5)
                    .edge(8 + i, 8 + (i + 1) % 8, 5)
                    .weight(i, 1)
                    .weight(8 + i, 1);
        }
        return graph.edge(3, 12, 1).build();
    }

    @Test
    void shouldCutTheThinEdgeWhenTwoRingsAreJoined() {
        WeightedGraph graph = rings();
        int[] parts = WeightedCut.of(graph, 2, free(16), 0.1);
        assertEquals(1.0, graph.cutWeight(parts));
        assertArrayEquals(new double[] {8, 8}, graph.partWeights(parts, 2));
    }

    @Test
    void shouldKeepWhatIsFixedWhenItCostsMore() {
        int[] fixed = free(16);
        fixed[0] = 1;
        fixed[1] = 0;
        int[] parts = WeightedCut.of(rings(), 2, fixed, 0.5);
        assertEquals(1, parts[0]);
        assertEquals(0, parts[1]);
    }

    @Test
    void shouldRefuseWhenThereIsNoPart() {
        assertThrows(IllegalArgumentException.class, () -> WeightedCut.of(rings(), 0, free(16), 0.1));
    }

    /** The naive twin tries every way: the cut is at most a quarter worse in sum, and never out of balance. */
    @Test
    void shouldBeNearTheBestCutWhenGraphsAreSmall() {
        double best = 0;
        double found = 0;
        for (int seed = 0; seed < 200; seed++) {
            WeightedGraph graph = random(new Random(seed), 12);
            int[] parts = WeightedCut.of(graph, 2, free(12), 0.2);
            double weight = graph.cutWeight(parts);
            double least = best(graph, 12, 0.2);
            assertTrue(weight >= least - 1e-9, "seed=" + seed);
            assertTrue(isBalanced(graph, parts, 0.2), "seed=" + seed);
            best += least;
            found += weight;
        }
        assertTrue(found <= 1.25 * best, "found=" + found + " best=" + best);
    }

    private static WeightedGraph random(Random random, int size) {
        WeightedGraph.Builder graph = new WeightedGraph.Builder(size);
        for (int v = 0; v < size; v++) {
            graph.weight(v, 1 + random.nextInt(3));
        }
        for (int e = 0; e < 2 * size; e++) {
            graph.edge(random.nextInt(size), random.nextInt(size), 1 + random.nextInt(9));
        }
        return graph.build();
    }

    private static boolean isBalanced(WeightedGraph graph, int[] parts, double imbalance) {
        double[] weights = graph.partWeights(parts, 2);
        double mean = (weights[0] + weights[1]) / 2;
        double heaviest = Arrays.stream(graph.vertexWeights).max().orElse(0);
        // Growing ends with the vertex that fills a part, so the other may be lighter by one vertex.
        return Math.max(weights[0], weights[1]) <= Math.max(mean * (1 + imbalance), mean + heaviest);
    }

    private static double best(WeightedGraph graph, int size, double imbalance) {
        double best = Double.POSITIVE_INFINITY;
        int[] parts = new int[size];
        for (int ways = 0; ways < 1 << size; ways++) {
            for (int v = 0; v < size; v++) {
                parts[v] = ways >>> v & 1;
            }
            best = isBalanced(graph, parts, imbalance) ? Math.min(best, graph.cutWeight(parts)) : best;
        }
        return best;
    }

    @Test
    void shouldCutTheSameWhenAskedTwice() {
        WeightedGraph graph = random(new Random(5), 300);
        assertArrayEquals(WeightedCut.of(graph, 4, free(300), 0.1), WeightedCut.of(graph, 4, free(300), 0.1));
    }
}
