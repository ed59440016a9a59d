package io.petrigraph.scheduler;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.scheduler.footprint.Access;
import java.util.HashSet;
import java.util.Set;

/**
 * A plan as a drawing for Graphviz: pinned places stand in the box of their partition, sliced ones outside; a transition is
 * green where it is LOCAL, yellow where it is ONE_WAY, red where it is CROSS. Dashed arcs only look.
 */
public final class PlanDot {
    private final Plan plan;
    private final Net net;
    private final StringBuilder dot = new StringBuilder();

    private PlanDot(Plan plan) {
        this.plan = plan;
        this.net = plan.net();
    }

    /** The drawing; lines end in {@code \n}. */
    public static String draw(Plan plan) {
        PlanDot drawing = new PlanDot(plan);
        drawing.draw();
        return drawing.dot.toString();
    }

    private void draw() {
        dot.append("digraph ").append(quoted(net.name())).append(" {\n  rankdir=LR;\n  node [style=filled];\n");
        for (int partition = 0; partition < plan.partitions(); partition++) {
            dot.append("  subgraph cluster_").append(partition).append(" {\n    label=\"partition ");
            dot.append(partition).append("\";\n");
            for (Place place : net.places()) {
                Home home = plan.homeOfPlace(place.id());
                if (home.isPinned() && home.partition() == partition) {
                    place("    ", place, "white");
                }
            }
            plan.transitions().stream().filter(inside(partition)).forEach(transition -> transition("    ", transition));
            dot.append("  }\n");
        }
        net.places().stream()
                .filter(place -> !plan.homeOfPlace(place.id()).isPinned())
                .forEach(place -> place("  ", place, "lightblue"));
        plan.transitions().stream().filter(t -> t.partition() < 0).forEach(t -> transition("  ", t));
        plan.transitions().forEach(this::arcs);
        dot.append("}\n");
    }

    private static java.util.function.Predicate<PlannedTransition> inside(int partition) {
        return transition -> transition.partition() == partition;
    }

    private void place(String indent, Place place, String colour) {
        dot.append(indent).append('p').append(place.id()).append(" [shape=ellipse, label=");
        dot.append(quoted(place.name())).append(", fillcolor=").append(colour).append("];\n");
    }

    private void transition(String indent, PlannedTransition transition) {
        String colour =
                switch (transition.worst()) {
                    case LOCAL -> "palegreen";
                    case ONE_WAY -> "khaki";
                    case CROSS -> "salmon";
                };
        dot.append(indent)
                .append('t')
                .append(transition.footprint().transition().id());
        dot.append(" [shape=box, label=").append(quoted(transition.name()));
        dot.append(", tooltip=").append(quoted(transition.reason()));
        dot.append(", fillcolor=").append(colour).append("];\n");
    }

    private void arcs(PlannedTransition transition) {
        String id = "t" + transition.footprint().transition().id();
        Set<String> drawn = new HashSet<>();
        for (Access access : transition.footprint().accesses()) {
            boolean out = access.kind() == Access.Kind.PRODUCE || access.kind() == Access.Kind.TRANSFER_IN;
            String place = "p" + access.place();
            String arc = out ? id + " -> " + place : place + " -> " + id;
            String line = arc + (access.kind().changes() ? "" : " [style=dashed]");
            if (access.kind() != Access.Kind.UNIQUE && drawn.add(line)) {
                dot.append("  ").append(line).append(";\n");
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
