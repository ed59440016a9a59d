package io.petrigraph.scheduler;

import io.petrigraph.scheduler.cut.WeightedCut;
import io.petrigraph.scheduler.cut.WeightedGraph;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.scheduler.footprint.Disjoint;
import io.petrigraph.scheduler.footprint.Footprint;
import io.petrigraph.scheduler.footprint.HomeUnits;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says in which partition each pinned unit lies: what must be together is joined first, then the graph of what is decided on
 * together is cut. An edge to an output costs less: a message, no reservation.
 */
final class CutPlanner {
    /** The cost of one message without a reservation, where a crossing decision costs 1. */
    static final double ONE_WAY_COST = 0.25;
    /** Units that one transition joins by edges from the first instead of from each to each. */
    private static final int STAR_FROM = 8;

    private static final double LEAST_WEIGHT = 1e-6;

    private final HomeUnits units;
    private final List<Footprint> footprints;
    private final double[] weights;
    private final List<Home> homes;
    private final PlanContext context;

    CutPlanner(HomeUnits units, List<Footprint> footprints, double[] weights, List<Home> homes, PlanContext context) {
        this.units = units;
        this.footprints = footprints;
        this.weights = weights;
        this.homes = homes;
        this.context = context;
    }

    /** The partition of each pinned unit; -1 for sliced ones. {@code pins} are those of the configuration, by unit. */
    int[] partitions(int count, int[] pins, List<List<Integer>> together) {
        int[] group = groups(together);
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int[] fixed = new int[groups];
        Arrays.fill(fixed, WeightedCut.FREE);
        for (int unit = 0; unit < pins.length; unit++) {
            if (pins[unit] >= 0) {
                fix(fixed, group[unit], pins[unit], unit);
            }
        }
        int[] part = WeightedCut.of(graph(group, groups), count, fixed, context.imbalance);
        int[] partition = new int[units.count()];
        for (int unit = 0; unit < partition.length; unit++) {
            partition[unit] = homes.get(unit).isPinned() ? part[group[unit]] : -1;
        }
        return partition;
    }

    private void fix(int[] fixed, int group, int partition, int unit) {
        if (fixed[group] != WeightedCut.FREE && fixed[group] != partition) {
            throw new PlanException(
                    "it must lie where others are pinned which it is searched, or kept, together with; pin"
                            + " all to one partition: pin=" + units.name(unit) + " partition=" + partition + " other="
                            + fixed[group]);
        }
        fixed[group] = partition;
    }

    /** Groups of units that must lie together, numbered over all units. */
    private int[] groups(List<List<Integer>> together) {
        Disjoint joined = new Disjoint(units.count());
        together.forEach(list -> list.forEach(unit -> joined.join(list.get(0), unit)));
        if (context.searchesTogether) {
            for (Footprint footprint : footprints) {
                if (!footprint.openSearches().isEmpty()) {
                    int[] decided = pinned(footprint, true);
                    for (int unit : decided) {
                        joined.join(decided[0], unit);
                    }
                }
            }
        }
        return joined.numbered();
    }

    private WeightedGraph graph(int[] group, int groups) {
        WeightedGraph.Builder graph = new WeightedGraph.Builder(groups);
        for (int unit = 0; unit < group.length; unit++) {
            graph.weight(group[unit], homes.get(unit).isPinned() ? LEAST_WEIGHT : 0);
        }
        for (Footprint footprint : footprints) {
            double weight = weights[footprint.transition().id()];
            int[] decided = pinned(footprint, true);
            for (int unit : decided) {
                graph.weight(group[unit], weight / decided.length);
            }
            join(graph, group, decided, weight);
            int[] added = pinned(footprint, false);
            for (int i = 0; i < added.length && decided.length > 0; i++) {
                graph.edge(group[decided[0]], group[added[i]], weight * ONE_WAY_COST);
            }
        }
        return graph.build();
    }

    private static void join(WeightedGraph.Builder graph, int[] group, int[] decided, double weight) {
        for (int i = 0; i < decided.length; i++) {
            int last = decided.length < STAR_FROM ? decided.length : i == 0 ? decided.length : 0;
            for (int j = i + 1; j < last; j++) {
                double share = decided.length < STAR_FROM ? weight / (decided.length - 1) : weight;
                graph.edge(group[decided[i]], group[decided[j]], share);
            }
        }
    }

    private int[] pinned(Footprint footprint, boolean decides) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Access access : footprint.accesses()) {
            int unit = units.ofPlace(access.place());
            if (access.kind().decides() == decides && homes.get(unit).isPinned()) {
                found.add(unit);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
