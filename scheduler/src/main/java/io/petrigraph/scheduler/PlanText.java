package io.petrigraph.scheduler;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Conflict;
import io.petrigraph.scheduler.footprint.Footprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A plan as text for people: where everything lies, how each transition commits, and why. The text is no format: it may become
 * better between versions.
 */
public final class PlanText {
    /** Homes and transitions of each kind that are told one by one; the rest is counted. */
    public static final int MAX_LINES = 200;

    private final Plan plan;
    private final Net net;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Plan plan) {
        this.plan = plan;
        this.net = plan.net();
    }

    /** The whole plan; lines end in {@code \n}. */
    public static String describe(Plan plan) {
        PlanText text = new PlanText(plan);
        text.summary();
        text.homes();
        text.transitions();
        text.readers();
        return text.text.toString();
    }

    /** The conflicts of a plan, a line each: the pair, the shared place, who decides their order. */
    public static String conflicts(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.conflicts(conflict -> text.append(conflict(plan, conflict)).append('\n'));
        return text.toString();
    }

    private static String conflict(Plan plan, Conflict conflict) {
        Net net = plan.net();
        String first = net.transitions().get(conflict.first()).name();
        String second = conflict.first() == conflict.second()
                ? "itself"
                : net.transitions().get(conflict.second()).name();
        return first + " and " + second + " share "
                + net.places().get(conflict.place()).name() + "; order: " + plan.decides(conflict);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void summary() {
        line(
                "plan of %s: %d partitions, %d slices (%s)",
                net.name(), plan.partitions(), plan.slices(), plan.partitionsReason());
        line(
                "  by types alone: %s, %s",
                counted(plan.topology().components().size(), "component"),
                counted(plan.topology().clusters().size(), "cluster"));
        long sliced = plan.homes().stream().filter(home -> !home.isPinned()).count();
        line(
                "  %d of %d families and bags are sliced; %d of %d partitions have something to decide",
                sliced, plan.homes().size(), plan.busyPartitions(), plan.partitions());
        line(
                "  predicted: %.1f %% of firings cross; worst classes: %.1f %% LOCAL, %.1f %% ONE_WAY, %.1f %% CROSS",
                100 * plan.crossShare(),
                100 * plan.share(CommitClass.LOCAL),
                100 * plan.share(CommitClass.ONE_WAY),
                100 * plan.share(CommitClass.CROSS));
        List<String> load = new ArrayList<>();
        for (double share : plan.load()) {
            load.add(String.format(Locale.ROOT, "%.1f %%", 100 * share));
        }
        line("  load by partition: %s", String.join(", ", load));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void homes() {
        line("homes");
        plan.homes().stream().limit(MAX_LINES).forEach(home -> {
            String where = home.isPinned() ? "partition " + home.partition() : "sliced";
            line(
                    "  %s: %s: %s%s",
                    home.name(), where, home.reason(), home.needsDirectory() ? "; needs a directory" : "");
        });
        rest(plan.homes().size());
    }

    private void transitions() {
        for (CommitClass worst : CommitClass.values()) {
            List<PlannedTransition> of =
                    plan.transitions().stream().filter(t -> t.worst() == worst).toList();
            if (!of.isEmpty()) {
                line("%s: %s", worst, counted(of.size(), "transition"));
                of.stream().limit(MAX_LINES).forEach(this::transition);
                rest(of.size());
            }
        }
    }

    private void transition(PlannedTransition transition) {
        Footprint footprint = transition.footprint();
        line("  %s: %s", transition.name(), transition.reason());
        List<String> dynamic = new ArrayList<>();
        told(dynamic, "follows", footprint.edgesFollowed());
        told(dynamic, "looks up", footprint.uniqueLookUps());
        told(dynamic, "searches", footprint.openSearches());
        if (footprint.kind() == Footprint.Kind.DYNAMIC) {
            line("    DYNAMIC: %s", dynamic.isEmpty() ? "its invariants follow edges" : String.join("; ", dynamic));
        }
        if (transition.needsToken()) {
            line("    takes the engine-wide token: it looks at all of what is sliced");
        }
    }

    private void told(List<String> told, String verb, List<Integer> places) {
        if (!places.isEmpty()) {
            told.add(places.stream()
                    .map(place -> net.places().get(place).name())
                    .collect(Collectors.joining(", ", verb + " ", "")));
        }
    }

    /** Only bags: that rows and links are read by their keys needs no telling. */
    private void readers() {
        List<Place> bags = net.places().stream()
                .filter(place -> place.role() == Place.Role.BAG)
                .filter(place -> plan.readers().nonMonotone(place.id()).isPresent())
                .toList();
        if (!bags.isEmpty()) {
            line("bags that receive nothing one-way");
            bags.stream()
                    .limit(MAX_LINES)
                    .forEach(place -> line(
                            "  %s: %s",
                            place.name(), plan.readers().nonMonotone(place.id()).orElse("")));
            rest(bags.size());
        }
    }

    private void rest(int size) {
        if (size > MAX_LINES) {
            line("  and %d more", size - MAX_LINES);
        }
    }
}
