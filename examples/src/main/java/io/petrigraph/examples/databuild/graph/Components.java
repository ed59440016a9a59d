package io.petrigraph.examples.databuild.graph;

import java.util.Arrays;

/**
 * The strong components of a graph: refs that depend on each other, over however many others. Found by Tarjan's walk with
 * a stack of its own, so that a long chain of dependencies needs no deep call stack. Numbered so that what a component
 * depends on has a smaller number. Immutable.
 */
public final class Components {
    private final int[] componentOf;
    private final int[] firstMember;
    private final int[] members;

    private Components(int[] componentOf, int count) {
        this.componentOf = componentOf;
        this.firstMember = new int[count + 1];
        this.members = new int[componentOf.length];
        for (int component : componentOf) {
            firstMember[component + 1]++;
        }
        for (int i = 0; i < count; i++) {
            firstMember[i + 1] += firstMember[i];
        }
        int[] next = Arrays.copyOf(firstMember, count);
        for (int ref = 0; ref < componentOf.length; ref++) {
            members[next[componentOf[ref]]++] = ref;
        }
    }

    /** Takes a graph apart. */
    public static Components of(Dependencies graph) {
        Walk walk = new Walk(graph);
        for (int ref = 0; ref < graph.size(); ref++) {
            if (walk.order[ref] == Walk.UNSEEN) {
                walk.from(ref);
            }
        }
        return new Components(walk.componentOf, walk.components);
    }

    /** The number of components. */
    public int count() {
        return firstMember.length - 1;
    }

    /** The component in which a ref is. */
    public int of(int ref) {
        return componentOf[ref];
    }

    /** The number of refs of a component. */
    public int size(int component) {
        return firstMember[component + 1] - firstMember[component];
    }

    /** The {@code nth} ref of a component, in the order of the graph. */
    public int member(int component, int nth) {
        return members[firstMember[component] + nth];
    }

    /** True where the refs of a component depend on each other, or its only ref on itself. */
    public boolean isCycle(Dependencies graph, int component) {
        return size(component) > 1 || graph.dependsOnItself(member(component, 0));
    }

    private static final class Walk {
        static final int UNSEEN = -1;

        private final Dependencies graph;
        private final int[] order;
        private final int[] lowest;
        private final int[] componentOf;
        private final int[] path; // the refs that are being looked at, and for each its next dependency
        private final int[] nextDependency;
        private final int[] open; // the refs seen that have no component yet
        private int pathLength;
        private int openCount;
        private int seen;
        private int components;

        Walk(Dependencies graph) {
            this.graph = graph;
            int size = graph.size();
            this.order = new int[size];
            this.lowest = new int[size];
            this.componentOf = new int[size];
            this.path = new int[size];
            this.nextDependency = new int[size];
            this.open = new int[size];
            Arrays.fill(order, UNSEEN);
            Arrays.fill(componentOf, UNSEEN);
        }

        void from(int start) {
            enter(start);
            while (pathLength > 0) {
                int ref = path[pathLength - 1];
                if (nextDependency[ref] < graph.dependencyCount(ref)) {
                    look(ref, graph.dependency(ref, nextDependency[ref]++));
                } else {
                    leave(ref);
                }
            }
        }

        private void enter(int ref) {
            order[ref] = seen;
            lowest[ref] = seen++;
            path[pathLength++] = ref;
            open[openCount++] = ref;
        }

        private void look(int ref, int dependency) {
            if (order[dependency] == UNSEEN) {
                enter(dependency);
            } else if (componentOf[dependency] == UNSEEN) {
                lowest[ref] = Math.min(lowest[ref], order[dependency]);
            }
        }

        private void leave(int ref) {
            pathLength--;
            if (pathLength > 0) {
                int above = path[pathLength - 1];
                lowest[above] = Math.min(lowest[above], lowest[ref]);
            }
            if (lowest[ref] == order[ref]) {
                int member;
                do {
                    member = open[--openCount];
                    componentOf[member] = components;
                } while (member != ref);
                components++;
            }
        }
    }
}
