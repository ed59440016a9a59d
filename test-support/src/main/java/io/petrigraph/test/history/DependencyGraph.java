package io.petrigraph.test.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who must come before whom, and why; asked for components and paths over some kinds of reasons. One thread. */
final class DependencyGraph {
    /** The later append stands behind the earlier one. */
    static final int WW = 1;
    /** The later one read what the earlier one appended. */
    static final int WR = 2;
    /** The earlier one read a list in which the later one's append was still missing. */
    static final int RW = 4;
    /** The earlier one was told before the later one was asked for. */
    static final int REAL_TIME = 8;

    private final List<int[]> edges = new ArrayList<>();
    private int[] firstEdge = new int[0];
    private int[] heads = new int[0];
    private int[] kinds = new int[0];
    private int nodes;

    void edge(int from, int to, int kind) {
        if (from != to) {
            edges.add(new int[] {from, to, kind});
        }
    }

    List<int[]> edges() {
        return edges;
    }

    /** Ends the building: so many nodes there are. */
    void seal(int nodeCount) {
        nodes = nodeCount;
        firstEdge = new int[nodes + 1];
        edges.forEach(edge -> firstEdge[edge[0] + 1]++);
        for (int node = 0; node < nodes; node++) {
            firstEdge[node + 1] += firstEdge[node];
        }
        heads = new int[edges.size()];
        kinds = new int[edges.size()];
        int[] next = firstEdge.clone();
        for (int[] edge : edges) {
            kinds[next[edge[0]]] = edge[2];
            heads[next[edge[0]]++] = edge[1];
        }
    }

    /** The strongly connected component of each node over edges of some kinds (Tarjan, without recursion). */
    int[] components(int mask) {
        int[] component = new int[nodes];
        int[] index = new int[nodes];
        int[] low = new int[nodes];
        int[] cursor = Arrays.copyOf(firstEdge, nodes);
        Arrays.fill(component, -1);
        ArrayDeque<Integer> path = new ArrayDeque<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int time = 0;
        int found = 0;
        for (int root = 0; root < nodes; root++) {
            if (index[root] != 0) {
                continue;
            }
            path.push(root);
            while (!path.isEmpty()) {
                int node = path.peek();
                if (index[node] == 0) {
                    index[node] = low[node] = ++time;
                    open.push(node);
                }
                int child = nextChild(node, cursor, mask);
                if (child < 0) {
                    path.pop();
                    if (!path.isEmpty()) {
                        low[path.peek()] = Math.min(low[path.peek()], low[node]);
                    }
                    if (low[node] == index[node]) {
                        close(node, open, component, found++);
                    }
                } else if (index[child] == 0) {
                    path.push(child);
                } else if (component[child] < 0) {
                    low[node] = Math.min(low[node], index[child]);
                }
            }
        }
        return component;
    }

    private int nextChild(int node, int[] cursor, int mask) {
        while (cursor[node] < firstEdge[node + 1]) {
            int edge = cursor[node]++;
            if ((kinds[edge] & mask) != 0) {
                return heads[edge];
            }
        }
        return -1;
    }

    private static void close(int root, ArrayDeque<Integer> open, int[] component, int number) {
        int node;
        do {
            node = open.pop();
            component[node] = number;
        } while (node != root);
    }

    /** A shortest path over edges of some kinds, ends included; empty where there is none. */
    List<Integer> path(int from, int to, int mask) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[from] = from;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && before[to] < 0) {
            int node = queue.remove();
            for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
                if ((kinds[edge] & mask) != 0 && before[heads[edge]] < 0) {
                    before[heads[edge]] = node;
                    queue.add(heads[edge]);
                }
            }
        }
        ArrayDeque<Integer> path = new ArrayDeque<>();
        for (int node = to; before[to] >= 0 && node != from; node = before[node]) {
            path.push(node);
        }
        if (before[to] >= 0) {
            path.push(from);
        }
        return List.copyOf(path);
    }
}
