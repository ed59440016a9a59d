package io.petrigraph.cli.drawing;

import io.petrigraph.net.Place;
import io.petrigraph.scheduler.Home;
import io.petrigraph.scheduler.Plan;
import io.petrigraph.scheduler.PlannedTransition;
import io.petrigraph.scheduler.footprint.Access;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is drawn of a plan: nodes and arcs by number. Immutable.
 *
 * @param nodes places first, then transitions; or, of a large net, clusters of both
 * @param arcs from node to node
 */
record Drawing(List<Node> nodes, List<Arc> arcs) {
    /** Nets with more nodes are drawn in less detail. */
    static final int MAX_NODES = 120;
    /** Nets with more arcs are drawn in less detail. */
    static final int MAX_ARCS = 220;

    Drawing {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
    }

    /** What a node stands for. */
    enum Shape {
        PLACE,
        TRANSITION,
        CLUSTER
    }

    /**
     * A node.
     *
     * @param partition where it lies; -1 where that depends on keys, or where it decides in several
     * @param crosses true for a transition, or a cluster of some, whose worst class is CROSS
     * @param tip the whole story, shown on demand
     */
    record Node(Shape shape, String label, int partition, boolean crosses, String tip) {}

    /**
     * An arc; {@code looks} where it changes nothing, {@code inhibits} where it looks for nothing, {@code both} where it leads
     * back too; {@code weight} arcs in one.
     */
    record Arc(int from, int to, boolean looks, boolean inhibits, boolean both, int weight) {
        Arc(int from, int to, boolean looks) {
            this(from, to, looks, false, false, 1);
        }
    }

    /** The drawing of a plan: whole, by entities, or of clusters, whichever is the first that can be read. */
    static Drawing of(Plan plan) {
        Drawing whole = whole(plan);
        if (whole.isReadable()) {
            return whole;
        }
        Drawing units = plan.net().families().isEmpty() ? whole : DrawnUnits.of(plan, whole);
        return units.isReadable() ? units : DrawnClusters.of(whole, plan.partitions());
    }

    private boolean isReadable() {
        return nodes.size() <= MAX_NODES && arcs.size() <= MAX_ARCS;
    }

    private static Drawing whole(Plan plan) {
        List<Node> nodes = new ArrayList<>();
        for (Place place : plan.net().places()) {
            Home home = plan.homeOfPlace(place.id());
            String tip = place.name() + ": " + home.reason();
            nodes.add(new Node(Shape.PLACE, place.name(), home.partition(), false, tip));
        }
        Set<Arc> arcs = new LinkedHashSet<>();
        for (PlannedTransition transition : plan.transitions()) {
            boolean crosses = transition.worst() == PlannedTransition.CommitClass.CROSS;
            String tip = transition.name() + ": " + transition.worst() + ", " + transition.reason();
            arcs(transition, nodes.size(), arcs);
            nodes.add(new Node(Shape.TRANSITION, transition.name(), transition.partition(), crosses, tip));
        }
        return new Drawing(nodes, List.copyOf(arcs));
    }

    private static void arcs(PlannedTransition transition, int node, Set<Arc> arcs) {
        for (Access access : transition.footprint().accesses()) {
            switch (access.kind()) {
                case PRODUCE, TRANSFER_IN -> arcs.add(new Arc(node, access.place(), false));
                case CONSUME, RESET, TRANSFER_OUT -> arcs.add(new Arc(access.place(), node, false));
                case INHIBIT -> arcs.add(new Arc(access.place(), node, true, true, false, 1));
                case READ, SELECT, LIVE -> arcs.add(new Arc(access.place(), node, true));
                case ABSENT, UNIQUE, INVARIANT -> {
                    // What the net adds of itself is told in the reasons: drawn, it would hide what was declared.
                }
            }
        }
    }
}
