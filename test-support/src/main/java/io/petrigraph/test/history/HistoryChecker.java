package io.petrigraph.test.history;

import io.petrigraph.test.history.Anomaly.Kind;
import io.petrigraph.test.history.Observation.Ending;
import io.petrigraph.test.history.Observation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges a history: is there one order of all transactions that explains what every client saw, refusals included, and that
 * does not turn round what clients were told one after the other? Knows nothing of the engine.
 *
 * <p>Works because lists tell their own history: a read says which appends came before it and in which order.
 */
public final class HistoryChecker {
    private static final int DEPENDENCIES = DependencyGraph.WW | DependencyGraph.WR | DependencyGraph.RW;
    private static final int EVERYTHING = DEPENDENCIES | DependencyGraph.REAL_TIME;

    private final List<Observation> history;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final VersionOrders orders;
    private final DependencyGraph graph = new DependencyGraph();

    private HistoryChecker(List<Observation> history) {
        this.history = history;
        this.orders = new VersionOrders(history, anomalies);
    }

    /**
     * What no serial order explains; empty where one explains everything.
     *
     * @throws IllegalArgumentException if a value is appended twice to one list: such a history cannot be judged
     */
    public static List<Anomaly> check(List<Observation> history) {
        HistoryChecker checker = new HistoryChecker(List.copyOf(history));
        checker.addDependencies();
        int nodes = checker.addRealTime();
        checker.graph.seal(nodes);
        checker.findCycles();
        return checker.anomalies;
    }

    private void addDependencies() {
        orders.lists().forEach((key, list) -> {
            List<Long> order = list.longest;
            for (int i = 1; i < order.size(); i++) {
                edge(orders.writer(key, order.get(i - 1)), orders.writer(key, order.get(i)), DependencyGraph.WW);
            }
            int last = order.isEmpty() ? VersionOrders.NOBODY : orders.writer(key, order.get(order.size() - 1));
            unseen(list).forEach(writer -> edge(last, writer, DependencyGraph.WW));
        });
        for (int reader = 0; reader < history.size(); reader++) {
            int node = reader;
            orders.seenBy(reader).forEach((key, values) -> addRead(node, key, values));
        }
    }

    private void addRead(int reader, long key, List<Long> values) {
        VersionOrders.Lists list = orders.lists().get(key);
        if (!values.isEmpty()) {
            edge(orders.writer(key, values.get(values.size() - 1)), reader, DependencyGraph.WR);
        }
        if (list == null) {
            return;
        }
        if (values.size() < list.longest.size()) {
            edge(reader, orders.writer(key, list.longest.get(values.size())), DependencyGraph.RW);
        } else {
            unseen(list).forEach(writer -> edge(reader, writer, DependencyGraph.RW));
        }
    }

    /** Who has appended for certain, and nobody has read it: all of that stands behind what was read. */
    private List<Integer> unseen(VersionOrders.Lists list) {
        Set<Long> read = new HashSet<>(list.longest);
        return list.writers.entrySet().stream()
                .filter(written -> !read.contains(written.getKey()) && orders.hasHappened(written.getValue()))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private void edge(int from, int to, int kind) {
        if (from >= 0 && to >= 0) {
            graph.edge(from, to, kind);
        }
    }

    /** A chain of moments, one for each return: it follows the return and comes before every later question. */
    private int addRealTime() {
        int[] byReturn = IntStream.range(0, history.size())
                .filter(i -> history.get(i).ending() != Ending.UNKNOWN)
                .boxed()
                .sorted(Comparator.comparingLong(i -> history.get(i).returnedNs()))
                .mapToInt(i -> i)
                .toArray();
        int[] byQuestion = IntStream.range(0, history.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> history.get(i).invokedNs()))
                .mapToInt(i -> i)
                .toArray();
        int moment = history.size();
        int next = 0;
        for (int asked : byQuestion) {
            while (next < byReturn.length
                    && history.get(byReturn[next]).returnedNs()
                            < history.get(asked).invokedNs()) {
                graph.edge(byReturn[next], moment, DependencyGraph.REAL_TIME);
                if (next > 0) {
                    graph.edge(moment - 1, moment, DependencyGraph.REAL_TIME);
                }
                next++;
                moment++;
            }
            if (next > 0) {
                graph.edge(moment - 1, asked, DependencyGraph.REAL_TIME);
            }
        }
        return moment;
    }

    private void findCycles() {
        Set<Integer> explained = new HashSet<>();
        report(Kind.G0, DependencyGraph.WW, DependencyGraph.WW, DependencyGraph.WW, explained);
        int informed = DependencyGraph.WW | DependencyGraph.WR;
        report(Kind.G1C, informed, DependencyGraph.WR, informed, explained);
        report(Kind.G_SINGLE, DEPENDENCIES, DependencyGraph.RW, informed, explained);
        report(Kind.G2, DEPENDENCIES, DependencyGraph.RW, DEPENDENCIES, explained);
        report(Kind.REAL_TIME, EVERYTHING, DEPENDENCIES, EVERYTHING, explained);
    }

    /** In each component over {@code mask}: a cycle of an edge of kind {@code with} and a way back over {@code back}. */
    private void report(Kind kind, int mask, int with, int back, Set<Integer> explained) {
        int[] component = graph.components(mask);
        Set<Integer> done = new HashSet<>();
        for (int[] edge : graph.edges()) {
            boolean isCandidate = (edge[2] & with) != 0
                    && component[edge[0]] == component[edge[1]]
                    && !done.contains(component[edge[0]])
                    && !explained.contains(edge[0]);
            List<Integer> cycle = isCandidate ? graph.path(edge[1], edge[0], back) : List.of();
            if (!cycle.isEmpty()) {
                done.add(component[edge[0]]);
                add(kind == Kind.G_SINGLE && isLostUpdate(edge[0], edge[1]) ? Kind.LOST_UPDATE : kind, cycle);
                for (int node = 0; node < history.size(); node++) {
                    if (component[node] == component[edge[0]]) {
                        explained.add(node);
                    }
                }
            }
        }
    }

    /** Both read one list and both appended to it. */
    private boolean isLostUpdate(int one, int other) {
        return orders.seenBy(one).keySet().stream()
                .anyMatch(key -> orders.seenBy(other).containsKey(key) && appends(one, key) && appends(other, key));
    }

    private boolean appends(int transaction, long key) {
        return history.get(transaction).operations().stream()
                .anyMatch(operation -> operation instanceof Operation.Append && operation.key() == key);
    }

    private void add(Kind kind, List<Integer> cycle) {
        List<Observation> transactions = cycle.stream()
                .filter(node -> node < history.size())
                .map(history::get)
                .toList();
        anomalies.add(new Anomaly(kind, "cycle=" + transactions));
    }
}
