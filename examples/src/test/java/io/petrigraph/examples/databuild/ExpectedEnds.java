package io.petrigraph.examples.databuild;

import io.petrigraph.examples.databuild.graph.DependencyGraph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * How the build of each ref of a graph must end, worked out from the graph alone: it knows nothing of nets, wants and runs,
 * and shares no code with what it judges.
 */
final class ExpectedEnds {
    /** How a build ends. */
    enum End {
        /** All it needs is there and it did not fail. */
        LIVE,
        /** All it needs is there, and it, or a member of its batch, failed. */
        FAILED,
        /** Something that it needs failed, is blocked, or waits for it. */
        BLOCKED
    }

    private final DependencyGraph graph;
    private final boolean batchCycles;
    private final int[][] dependants;
    private final boolean[] isCore;
    private final End[] ends;

    ExpectedEnds(DependencyGraph graph, boolean batchCycles, IntPredicate fails) {
        this.graph = graph;
        this.batchCycles = batchCycles;
        this.dependants = dependants(graph);
        this.isCore = core();
        this.ends = new End[graph.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int ref = 0; ref < ends.length; ref++) {
                if (ends[ref] == null) {
                    changed |= decide(batchCycles ? cycle(ref) : Set.of(ref), fails);
                }
            }
        }
        for (int ref = 0; ref < ends.length; ref++) {
            ends[ref] = ends[ref] == null ? End.BLOCKED : ends[ref];
        }
    }

    End of(int ref) {
        return ends[ref];
    }

    long count(End end) {
        return Arrays.stream(ends).filter(each -> each == end).count();
    }

    /** The refs that depend on a ref and on which it depends, itself included. */
    Set<Integer> cycle(int ref) {
        Set<Integer> cycle = new TreeSet<>(Set.of(ref));
        if (isCore[ref]) {
            Set<Integer> below = reach(ref, true);
            below.retainAll(reach(ref, false));
            cycle.addAll(below);
        }
        return cycle;
    }

    /** True where a ref depends on itself, over however many others. */
    boolean isOnCycle(int ref) {
        return isCore[ref] && reach(ref, true).contains(ref);
    }

    private boolean decide(Set<Integer> job, IntPredicate fails) {
        End end = End.LIVE;
        for (int ref : job) {
            for (int dependency : graph.dependencies(ref)) {
                if (batchCycles && job.contains(dependency)) {
                    continue; // a batch builds its members together
                }
                if (ends[dependency] == null) {
                    return false;
                }
                end = ends[dependency] == End.LIVE ? end : End.BLOCKED;
            }
        }
        if (end == End.LIVE && job.stream().anyMatch(fails::test)) {
            end = End.FAILED;
        }
        for (int ref : job) {
            ends[ref] = end;
        }
        return true;
    }

    private static int[][] dependants(DependencyGraph graph) {
        int[][] dependants = new int[graph.size()][0];
        for (int ref = 0; ref < dependants.length; ref++) {
            for (int dependency : graph.dependencies(ref)) {
                int[] longer = Arrays.copyOf(dependants[dependency], dependants[dependency].length + 1);
                longer[longer.length - 1] = ref;
                dependants[dependency] = longer;
            }
        }
        return dependants;
    }

    /** What is left when refs without dependencies, and refs without dependants, are taken away again and again. */
    private boolean[] core() {
        boolean[] left = new boolean[graph.size()];
        Arrays.fill(left, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int ref = 0; ref < left.length; ref++) {
                boolean bare = isBare(graph.dependencies(ref), left) || isBare(dependants[ref], left);
                changed |= left[ref] && bare;
                left[ref] &= !bare;
            }
        }
        return left;
    }

    private static boolean isBare(int[] neighbours, boolean[] left) {
        return Arrays.stream(neighbours).noneMatch(each -> left[each]);
    }

    /** The refs that one step or more lead to. */
    private Set<Integer> reach(int from, boolean down) {
        Set<Integer> reached = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            int ref = open.pop();
            for (int next : down ? graph.dependencies(ref) : dependants[ref]) {
                if (isCore[next] && reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
