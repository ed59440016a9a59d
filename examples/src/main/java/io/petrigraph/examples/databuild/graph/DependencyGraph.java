package io.petrigraph.examples.databuild.graph;

import java.util.Arrays;
import java.util.List;

/** Refs with their cost and what each depends on. Refs are numbers from 0, in the order of the file. Immutable. */
public final class DependencyGraph implements Dependencies {
    private final List<String> names;
    private final long[] installedKib;
    private final int[] firstEdge;
    private final int[] targets;

    /** {@code targets[firstEdge[ref] .. firstEdge[ref + 1])} are the refs that {@code ref} depends on. */
    DependencyGraph(List<String> names, long[] installedKib, int[] firstEdge, int[] targets) {
        this.names = List.copyOf(names);
        this.installedKib = installedKib.clone();
        this.firstEdge = firstEdge.clone();
        this.targets = targets.clone();
    }

    @Override
    public int size() {
        return names.size();
    }

    /** The number of dependencies. */
    public int edgeCount() {
        return targets.length;
    }

    /** The name of a ref. */
    public String name(int ref) {
        return names.get(ref);
    }

    /** The size of a ref in KiB: what its build costs. */
    public long installedKib(int ref) {
        return installedKib[ref];
    }

    @Override
    public int dependencyCount(int ref) {
        return firstEdge[ref + 1] - firstEdge[ref];
    }

    @Override
    public int dependency(int ref, int nth) {
        return targets[firstEdge[ref] + nth];
    }

    /** All refs on which a ref depends, in the order of the file. */
    public int[] dependencies(int ref) {
        return Arrays.copyOfRange(targets, firstEdge[ref], firstEdge[ref + 1]);
    }
}
