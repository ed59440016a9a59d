package io.petrigraph.scheduler.cut;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** An undirected graph with weights at vertices and edges, as arrays of neighbours. Immutable. */
public final class WeightedGraph {
    final double[] vertexWeights;
    final int[] offsets;
    final int[] neighbours;
    final double[] edgeWeights;

    private WeightedGraph(double[] vertexWeights, int[] offsets, int[] neighbours, double[] edgeWeights) {
        this.vertexWeights = vertexWeights;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.edgeWeights = edgeWeights;
    }

    int size() {
        return vertexWeights.length;
    }

    /** The weight of all edges whose ends lie in different parts, each counted once. */
    public double cutWeight(int[] parts) {
        double cut = 0;
        for (int v = 0; v < size(); v++) {
            for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                cut += v < neighbours[e] && parts[v] != parts[neighbours[e]] ? edgeWeights[e] : 0;
            }
        }
        return cut;
    }

    /** The weight of the vertices of each part. */
    public double[] partWeights(int[] parts, int count) {
        double[] weights = new double[count];
        for (int v = 0; v < size(); v++) {
            weights[parts[v]] += vertexWeights[v];
        }
        return weights;
    }

    /** Collects edges; edges between the same vertices add up. One thread. */
    public static final class Builder {
        private final double[] vertexWeights;
        private final Map<Long, Double> edges = new HashMap<>();

        /** A graph of so many vertices without weight. */
        public Builder(int vertices) {
            vertexWeights = new double[vertices];
        }

        /** Adds to a vertex's weight. */
        public Builder weight(int vertex, double weight) {
            vertexWeights[vertex] += weight;
            return this;
        }

        /** Adds to the weight of the edge between two vertices; an edge from a vertex to itself is none. */
        public Builder edge(int a, int b, double weight) {
            if (a != b) {
                edges.merge((long) Math.min(a, b) << Integer.SIZE | Math.max(a, b), weight, Double::sum);
            }
            return this;
        }

        /** The graph; neighbours in rising order, so that it is the same however it was collected. */
        public WeightedGraph build() {
            long[] pairs = edges.keySet().stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(pairs);
            int[] offsets = new int[vertexWeights.length + 1];
            for (long pair : pairs) {
                offsets[(int) (pair >>> Integer.SIZE) + 1]++;
                offsets[(int) pair + 1]++;
            }
            Arrays.parallelPrefix(offsets, Integer::sum);
            int[] next = offsets.clone();
            int[] neighbours = new int[2 * pairs.length];
            double[] weights = new double[2 * pairs.length];
            for (long pair : pairs) {
                int a = (int) (pair >>> Integer.SIZE);
                int b = (int) pair;
                double weight = edges.getOrDefault(pair, 0.0);
                weights[next[a]] = weight;
                neighbours[next[a]++] = b;
                weights[next[b]] = weight;
                neighbours[next[b]++] = a;
            }
            return new WeightedGraph(vertexWeights.clone(), offsets, neighbours, weights);
        }
    }
}
