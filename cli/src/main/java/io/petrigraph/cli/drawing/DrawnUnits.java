package io.petrigraph.cli.drawing;

import io.petrigraph.cli.drawing.Drawing.Arc;
import io.petrigraph.cli.drawing.Drawing.Node;
import io.petrigraph.scheduler.Home;
import io.petrigraph.scheduler.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one box of each entity with its states and links, and one of all transitions that look at and change the same of them
 * in the same class: what is left of a net of entities is who works on what.
 */
final class DrawnUnits {
    private static final int TOLD_NAMES = 24;

    private DrawnUnits() {}

    /** Transitions that are drawn as one. */
    private record Alike(boolean crosses, int partition, Set<Integer> from, Set<Integer> to) {}

    static Drawing of(Plan plan, Drawing whole) {
        List<Node> nodes = new ArrayList<>();
        for (Home home : plan.homes()) {
            nodes.add(new Node(
                    Drawing.Shape.PLACE, home.name(), home.partition(), false, home.name() + ": " + home.reason()));
        }
        int places = plan.net().places().size();
        Map<Alike, List<Integer>> alike = new LinkedHashMap<>();
        for (int node = places; node < whole.nodes().size(); node++) {
            alike.computeIfAbsent(alike(plan, whole, node), any -> new ArrayList<>())
                    .add(node);
        }
        Set<Arc> arcs = new LinkedHashSet<>();
        alike.forEach((kind, members) -> {
            kind.from.forEach(unit -> arcs.add(new Arc(unit, nodes.size(), true, false, false, members.size())));
            kind.to.forEach(unit -> arcs.add(new Arc(nodes.size(), unit, false, false, false, members.size())));
            nodes.add(box(whole, kind, members));
        });
        return new Drawing(nodes, List.copyOf(arcs));
    }

    private static Alike alike(Plan plan, Drawing whole, int node) {
        Set<Integer> from = new TreeSet<>();
        Set<Integer> to = new TreeSet<>();
        for (Arc arc : whole.arcs()) {
            if (arc.to() == node) {
                from.add(plan.homeOfPlace(arc.from()).unit());
            } else if (arc.from() == node) {
                to.add(plan.homeOfPlace(arc.to()).unit());
            }
        }
        from.removeAll(to);
        Node transition = whole.nodes().get(node);
        return new Alike(transition.crosses(), transition.partition(), from, to);
    }

    private static Node box(Drawing whole, Alike kind, List<Integer> members) {
        List<String> names = members.stream()
                .map(member -> whole.nodes().get(member).label())
                .toList();
        String label = names.get(0) + (names.size() == 1 ? "" : " +" + (names.size() - 1));
        String tip = names.size() == 1
                ? whole.nodes().get(members.get(0)).tip()
                : String.join(", ", names.subList(0, Math.min(TOLD_NAMES, names.size())));
        return new Node(Drawing.Shape.TRANSITION, label, kind.partition, kind.crosses, tip);
    }
}
