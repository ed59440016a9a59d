package io.petrigraph.cli.drawing;

import io.petrigraph.scheduler.cut.WeightedCut;
import io.petrigraph.scheduler.cut.WeightedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes few boxes of many nodes: nodes of one partition that hang together, each box named after its busiest
 * node with the number of the others; the tip tells what is inside.
 */
final class DrawnClusters {
    /** Boxes of a clustered drawing, about; fewer where they hang together by too many arcs. */
    private static final int[] CLUSTERS = {36, 24, 16, 10};

    private static final int MAX_ARCS = 90;

    private static final double IMBALANCE = 0.5;
    private static final int TOLD_NAMES = 12;

    private DrawnClusters() {}

    static Drawing of(Drawing whole, int partitions) {
        int[] partition = partitionsOfNodes(whole, partitions);
        Drawing drawing = whole;
        for (int i = 0; i < CLUSTERS.length && (i == 0 || drawing.arcs().size() > MAX_ARCS); i++) {
            drawing = of(whole, partition, partitions, CLUSTERS[i]);
        }
        return drawing;
    }

    private static Drawing of(Drawing whole, int[] partition, int partitions, int about) {
        int[] cluster = new int[whole.nodes().size()];
        int clusters = 0;
        for (int p = 0; p < partitions; p++) {
            clusters += cut(whole, partition, p, cluster, clusters, about);
        }
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < clusters; c++) {
            members.add(new ArrayList<>());
        }
        for (int node = 0; node < cluster.length; node++) {
            members.get(cluster[node]).add(node);
        }
        int[] degrees = degrees(whole);
        List<Drawing.Node> nodes = members.stream()
                .map(inside -> box(whole, inside, partition, degrees))
                .toList();
        return new Drawing(nodes, arcs(whole, cluster));
    }

    /** A node without a partition of its own is drawn with its first neighbour that has one. */
    private static int[] partitionsOfNodes(Drawing whole, int partitions) {
        int[] found = whole.nodes().stream().mapToInt(Drawing.Node::partition).toArray();
        for (Drawing.Arc arc : whole.arcs()) {
            found[arc.to()] = found[arc.to()] < 0 ? found[arc.from()] : found[arc.to()];
            found[arc.from()] = found[arc.from()] < 0 ? found[arc.to()] : found[arc.from()];
        }
        return Arrays.stream(found).map(p -> Math.floorMod(p, partitions)).toArray();
    }

    /** Cuts the nodes of one partition into clusters numbered from {@code first}; returns how many there are. */
    private static int cut(Drawing whole, int[] partition, int p, int[] cluster, int first, int about) {
        int[] inside = new int[partition.length];
        int count = 0;
        for (int node = 0; node < partition.length; node++) {
            inside[node] = partition[node] == p ? count++ : -1;
        }
        if (count == 0) {
            return 0;
        }
        int parts = Math.min(count, Math.max(1, (int) Math.round((double) about * count / partition.length)));
        WeightedGraph.Builder graph = new WeightedGraph.Builder(count);
        for (int i = 0; i < count; i++) {
            graph.weight(i, 1);
        }
        for (Drawing.Arc arc : whole.arcs()) {
            if (inside[arc.from()] >= 0 && inside[arc.to()] >= 0) {
                graph.edge(inside[arc.from()], inside[arc.to()], 1);
            }
        }
        int[] free = new int[count];
        Arrays.fill(free, WeightedCut.FREE);
        int[] part = WeightedCut.of(graph.build(), parts, free, IMBALANCE);
        int[] number = new int[parts];
        Arrays.fill(number, -1);
        int used = 0;
        for (int node = 0; node < partition.length; node++) {
            if (inside[node] >= 0) {
                int of = part[inside[node]];
                number[of] = number[of] < 0 ? used++ : number[of];
                cluster[node] = first + number[of];
            }
        }
        return used;
    }

    /** A box is named after the member with most arcs. */
    private static Drawing.Node box(Drawing whole, List<Integer> members, int[] partition, int[] degrees) {
        int places = 0;
        boolean crosses = false;
        int busiest = members.get(0);
        List<String> names = new ArrayList<>();
        for (int member : members) {
            Drawing.Node node = whole.nodes().get(member);
            places += node.shape() == Drawing.Shape.PLACE ? 1 : 0;
            crosses |= node.crosses();
            busiest = degrees[member] > degrees[busiest] ? member : busiest;
            names.add(node.label());
        }
        String name = whole.nodes().get(busiest).label();
        String label = members.size() == 1 ? name : name + " +" + (members.size() - 1);
        String tip = counted(places, "place") + ", " + counted(members.size() - places, "transition") + ": "
                + String.join(", ", names.subList(0, Math.min(TOLD_NAMES, names.size())))
                + (names.size() > TOLD_NAMES ? ", ..." : "");
        return new Drawing.Node(Drawing.Shape.CLUSTER, label, partition[members.get(0)], crosses, tip);
    }

    private static int[] degrees(Drawing whole) {
        int[] degrees = new int[whole.nodes().size()];
        for (Drawing.Arc arc : whole.arcs()) {
            degrees[arc.from()]++;
            degrees[arc.to()]++;
        }
        return degrees;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** One arc between two clusters, whichever way, and however many there are. */
    private static List<Drawing.Arc> arcs(Drawing whole, int[] cluster) {
        Map<List<Integer>, int[]> weights = new LinkedHashMap<>();
        for (Drawing.Arc arc : whole.arcs()) {
            int from = cluster[arc.from()];
            int to = cluster[arc.to()];
            if (from != to) {
                weights.computeIfAbsent(List.of(Math.min(from, to), Math.max(from, to)), pair -> new int[2])[
                        from < to ? 0 : 1]++;
            }
        }
        List<Drawing.Arc> arcs = new ArrayList<>();
        weights.forEach((pair, ways) -> {
            boolean forward = ways[0] > 0;
            arcs.add(new Drawing.Arc(
                    pair.get(forward ? 0 : 1),
                    pair.get(forward ? 1 : 0),
                    false,
                    false,
                    forward && ways[1] > 0,
                    ways[0] + ways[1]));
        });
        return arcs;
    }
}
