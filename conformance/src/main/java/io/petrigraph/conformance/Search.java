package io.petrigraph.conformance;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fires the transitions of an activity, and silent ones, from sets of markings, in breadth. Immutable. */
final class Search {
    private final PlainNet plain;
    private final int maxMarkings;
    private final List<PlainTransition> silent = new ArrayList<>();
    private final Map<String, List<PlainTransition>> byActivity = new HashMap<>();

    Search(PlainNet plain, List<String> activities, int maxMarkings) {
        this.plain = plain;
        this.maxMarkings = maxMarkings;
        for (PlainTransition transition : plain.transitions()) {
            String activity = activities.get(transition.transition());
            if (activity.equals(LabelledNet.SILENT)) {
                silent.add(transition);
            } else {
                byActivity.computeIfAbsent(activity, any -> new ArrayList<>()).add(transition);
            }
        }
    }

    List<PlainTransition> of(String activity) {
        return byActivity.getOrDefault(activity, List.of());
    }

    Set<String> activities() {
        return byActivity.keySet();
    }

    /** The initial marking, and what silent transitions make of it; empty where that is beyond the limit. */
    Optional<Set<Weights>> start() {
        return withSilent(new LinkedHashSet<>(List.of(plain.initial())));
    }

    /** Where one firing with this activity, and silent ones after it, lead; empty where that is beyond the limit. */
    Optional<Set<Weights>> after(Set<Weights> markings, String activity) {
        Set<Weights> reached = new LinkedHashSet<>();
        for (Weights marking : markings) {
            for (PlainTransition transition : of(activity)) {
                if (transition.isEnabled(marking)) {
                    reached.add(transition.fire(marking));
                }
            }
        }
        return withSilent(reached);
    }

    private Optional<Set<Weights>> withSilent(Set<Weights> from) {
        Deque<Weights> open = new ArrayDeque<>(from);
        while (!open.isEmpty() && from.size() <= maxMarkings) {
            Weights marking = open.remove();
            for (PlainTransition transition : silent) {
                if (transition.isEnabled(marking)) {
                    Weights reached = transition.fire(marking);
                    if (from.add(reached)) {
                        open.add(reached);
                    }
                }
            }
        }
        return from.size() <= maxMarkings ? Optional.of(from) : Optional.empty();
    }

    /** True where some marking of the set enables the activity. */
    boolean isPossible(Set<Weights> markings, String activity) {
        return markings.stream()
                .anyMatch(marking -> of(activity).stream().anyMatch(transition -> transition.isEnabled(marking)));
    }
}
