package io.petrigraph.scheduler.cut;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Cuts a graph into parts of like weight with little weight between them: parts are grown one after the other along the
 * heaviest edges, then refined by passes after Fiduccia and Mattheyses: in a pass every vertex moves at most once, the best
 * move first even where it makes the cut worse, and the best balanced state seen is kept. In between a part may be heavier by
 * one vertex. Several starts are tried, and the best result is taken.
 *
 * <p>The work of a pass is bounded by edges times the logarithm of vertices; passes by {@link #MAX_PASSES}. One thread.
 */
public final class WeightedCut {
    /** A vertex that may lie in any part. */
    public static final int FREE = -1;
    /** How much heavier than the mean a part may become. */
    public static final double DEFAULT_IMBALANCE = 0.1;

    private static final int MAX_PASSES = 12;
    private static final int MIN_MOVES_WITHOUT_GAIN = 200;
    private static final int SMALL = 2000;
    private static final int STARTS_OF_SMALL = 8;
    private static final int STARTS_OF_LARGE = 2;
    private static final double EPSILON = 1e-9;

    /** A vertex that could move, and what the cut would lose by it. */
    private record Move(int vertex, int part, double gain, int stamp) {
        static final Comparator<Move> BEST_FIRST =
                Comparator.comparingDouble(Move::gain).reversed().thenComparingInt(Move::vertex);
    }

    private final WeightedGraph graph;
    private final int parts;
    private final int[] fixed;
    private final int[] part;
    private final double[] weights;
    private final double[] connection;
    private final int[] stamps;
    private final boolean[] locked;
    private final double target;
    private final double heaviest;
    private final double limit;
    private final int start;

    private WeightedCut(WeightedGraph graph, int parts, int[] fixed, double imbalance, int start) {
        this.graph = graph;
        this.parts = parts;
        this.fixed = fixed;
        this.part = new int[graph.size()];
        this.weights = new double[parts];
        this.connection = new double[parts];
        this.stamps = new int[graph.size()];
        this.locked = new boolean[graph.size()];
        this.target = Arrays.stream(graph.vertexWeights).sum() / parts;
        this.heaviest = Arrays.stream(graph.vertexWeights).max().orElse(0);
        this.limit = Math.max(target * (1 + imbalance), heaviest);
        this.start = start;
    }

    /**
     * The part of each vertex, from 0.
     *
     * @param fixed for each vertex its part, or {@link #FREE}
     * @param imbalance how much heavier than the mean a part may become, from 0; one heavy vertex may exceed it
     */
    public static int[] of(WeightedGraph graph, int parts, int[] fixed, double imbalance) {
        if (parts < 1 || fixed.length != graph.size() || imbalance < 0) {
            throw new IllegalArgumentException(
                    "a cut needs a part, a fixed part or FREE for each vertex, and an imbalance" + " from 0: parts="
                            + parts + " fixed=" + fixed.length + " imbalance=" + imbalance);
        }
        int starts = graph.size() <= SMALL ? STARTS_OF_SMALL : STARTS_OF_LARGE;
        WeightedCut best = new WeightedCut(graph, parts, fixed, imbalance, 0).run();
        for (int start = 1; start < starts; start++) {
            WeightedCut cut = new WeightedCut(graph, parts, fixed, imbalance, start).run();
            best = cut.isBetterThan(best) ? cut : best;
        }
        return best.part;
    }

    private boolean isBetterThan(WeightedCut other) {
        double less = other.overweight() - overweight();
        return Math.abs(less) > EPSILON ? less > 0 : graph.cutWeight(part) < graph.cutWeight(other.part);
    }

    private WeightedCut run() {
        grow();
        for (int pass = 0; pass < MAX_PASSES && refine(); pass++) {
            Arrays.fill(locked, false);
        }
        return this;
    }

    /** How much the heaviest part exceeds the limit. */
    private double overweight() {
        return Math.max(0, Arrays.stream(weights).max().orElse(0) - limit);
    }

    private void grow() {
        Arrays.fill(part, FREE);
        int[] seeds = IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> graph.offsets[v + 1] - graph.offsets[v])
                        .thenComparingInt(v -> v))
                .mapToInt(v -> v)
                .toArray();
        for (int v = 0; v < graph.size(); v++) {
            if (fixed[v] != FREE) {
                put(v, fixed[v]);
            }
        }
        rotate(seeds);
        int seed = 0;
        for (int p = 0; p < parts; p++) {
            PriorityQueue<Move> frontier = new PriorityQueue<>(Move.BEST_FIRST);
            for (int v = 0; v < graph.size(); v++) {
                if (part[v] == p) {
                    reach(v, frontier);
                }
            }
            boolean last = p == parts - 1;
            while (last || weights[p] < target - EPSILON) {
                Move next = frontier.poll();
                while (next == null && seed < seeds.length && part[seeds[seed]] != FREE) {
                    seed++;
                }
                if (next == null && seed == seeds.length) {
                    break;
                }
                int v = next == null ? seeds[seed] : next.vertex;
                if (part[v] == FREE) {
                    put(v, p);
                    reach(v, frontier);
                }
            }
        }
    }

    /** Each start begins elsewhere. */
    private void rotate(int[] seeds) {
        int[] rest = seeds.clone();
        int by = start == 0 || seeds.length == 0
                ? 0
                : (int) ((long) start * seeds.length / STARTS_OF_SMALL) % seeds.length;
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = rest[(i + by) % seeds.length];
        }
    }

    private void put(int vertex, int p) {
        part[vertex] = p;
        weights[p] += graph.vertexWeights[vertex];
    }

    private void reach(int vertex, PriorityQueue<Move> frontier) {
        for (int e = graph.offsets[vertex]; e < graph.offsets[vertex + 1]; e++) {
            int v = graph.neighbours[e];
            if (part[v] == FREE) {
                frontier.add(new Move(v, part[vertex], connectionTo(v, part[vertex]), 0));
            }
        }
    }

    private double connectionTo(int vertex, int p) {
        double sum = 0;
        for (int e = graph.offsets[vertex]; e < graph.offsets[vertex + 1]; e++) {
            sum += part[graph.neighbours[e]] == p ? graph.edgeWeights[e] : 0;
        }
        return sum;
    }

    /** One pass; true where the cut became better. */
    private boolean refine() {
        PriorityQueue<Move> queue = new PriorityQueue<>(Move.BEST_FIRST);
        for (int v = 0; v < graph.size(); v++) {
            offer(v, queue);
        }
        int[] moved = new int[graph.size()];
        int[] from = new int[graph.size()];
        int count = 0;
        int best = 0;
        double gain = 0;
        double bestGain = EPSILON;
        double excess = overweight();
        int patience = Math.max(MIN_MOVES_WITHOUT_GAIN, graph.size() / 20);
        for (Move move = queue.poll(); move != null && count - best < patience; move = queue.poll()) {
            if (locked[move.vertex] || stamps[move.vertex] != move.stamp) {
                continue;
            }
            if (!fits(move.vertex, move.part)) {
                continue;
            }
            moved[count] = move.vertex;
            from[count++] = part[move.vertex];
            gain += move.gain;
            shift(move.vertex, move.part);
            locked[move.vertex] = true;
            if (gain > bestGain && overweight() <= excess + EPSILON) {
                bestGain = gain;
                best = count;
            }
            for (int e = graph.offsets[move.vertex]; e < graph.offsets[move.vertex + 1]; e++) {
                offer(graph.neighbours[e], queue);
            }
        }
        while (count > best) {
            count--;
            shift(moved[count], from[count]);
        }
        return best > 0;
    }

    private void shift(int vertex, int to) {
        weights[part[vertex]] -= graph.vertexWeights[vertex];
        put(vertex, to);
    }

    private boolean fits(int vertex, int to) {
        double weight = graph.vertexWeights[vertex];
        double after = weights[to] + weight;
        return after <= limit + heaviest + EPSILON || after <= weights[part[vertex]] + EPSILON;
    }

    /** Offers the best move of a vertex at the boundary. */
    private void offer(int vertex, PriorityQueue<Move> queue) {
        if (locked[vertex] || fixed[vertex] != FREE) {
            return;
        }
        Arrays.fill(connection, 0);
        boolean boundary = false;
        for (int e = graph.offsets[vertex]; e < graph.offsets[vertex + 1]; e++) {
            int p = part[graph.neighbours[e]];
            boundary |= p != part[vertex];
            connection[p] += graph.edgeWeights[e];
        }
        stamps[vertex]++;
        if (!boundary) {
            return;
        }
        int best = -1;
        for (int p = 0; p < parts; p++) {
            boolean better = best < 0 || connection[p] > connection[best];
            best = p != part[vertex] && better && fits(vertex, p) ? p : best;
        }
        if (best >= 0) {
            queue.add(new Move(vertex, best, connection[best] - connection[part[vertex]], stamps[vertex]));
        }
    }
}
