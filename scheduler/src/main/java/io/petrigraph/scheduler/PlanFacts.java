package io.petrigraph.scheduler;

import io.petrigraph.net.Net;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Footprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plan as nested maps, lists, texts, numbers and booleans, which any JSON writer can write.
 *
 * <pre>
 *  net, partitions, partitionsReason, slices, components, clusters, crossShare, shares {LOCAL, ONE_WAY, CROSS}, load [],
 *  homes [{name, kind, partition?, key?, directory, reason}],
 *  transitions [{name, worst, footprint, reason, weight, crossProbability, needsToken, edgesFollowed [], uniqueLookUps [],
 *                openSearches []}]
 * </pre>
 */
public final class PlanFacts {
    private PlanFacts() {}

    /** The facts of a plan, in the order above. */
    public static Map<String, Object> of(Plan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("net", plan.net().name());
        facts.put("partitions", plan.partitions());
        facts.put("partitionsReason", plan.partitionsReason());
        facts.put("slices", plan.slices());
        facts.put("components", plan.topology().components().size());
        facts.put("clusters", plan.topology().clusters().size());
        facts.put("crossShare", plan.crossShare());
        Map<String, Object> shares = new LinkedHashMap<>();
        for (CommitClass worst : CommitClass.values()) {
            shares.put(worst.name(), plan.share(worst));
        }
        facts.put("shares", shares);
        facts.put("load", Arrays.stream(plan.load()).boxed().toList());
        facts.put(
                "homes",
                plan.homes().stream().map(home -> home(plan.net(), home)).toList());
        facts.put(
                "transitions",
                plan.transitions().stream().map(t -> transition(plan.net(), t)).toList());
        return facts;
    }

    /** The conflicts of a plan: {@code [{first, second, place, decidedBy}]}. */
    public static List<Map<String, Object>> conflicts(Plan plan) {
        List<Map<String, Object>> all = new ArrayList<>();
        plan.conflicts(conflict -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("first", plan.net().transitions().get(conflict.first()).name());
            facts.put("second", plan.net().transitions().get(conflict.second()).name());
            facts.put("place", plan.net().places().get(conflict.place()).name());
            facts.put("decidedBy", plan.decides(conflict));
            all.add(facts);
        });
        return all;
    }

    private static Map<String, Object> home(Net net, Home home) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", home.name());
        facts.put("kind", home.kind().name().toLowerCase(Locale.ROOT));
        if (home.isPinned()) {
            facts.put("partition", home.partition());
        } else if (home.needsDirectory()) {
            facts.put("key", net.edges().get(home.edge()).name());
        } else {
            facts.put("key", home.keyColumn());
        }
        facts.put("directory", home.needsDirectory());
        facts.put("reason", home.reason());
        return facts;
    }

    private static Map<String, Object> transition(Net net, PlannedTransition transition) {
        Footprint footprint = transition.footprint();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", transition.name());
        facts.put("worst", transition.worst().name());
        facts.put("footprint", footprint.kind().name());
        facts.put("reason", transition.reason());
        facts.put("weight", transition.weight());
        facts.put("crossProbability", transition.crossProbability());
        facts.put("needsToken", transition.needsToken());
        facts.put("edgesFollowed", names(net, footprint.edgesFollowed()));
        facts.put("uniqueLookUps", names(net, footprint.uniqueLookUps()));
        facts.put("openSearches", names(net, footprint.openSearches()));
        return facts;
    }

    private static List<String> names(Net net, List<Integer> places) {
        return places.stream().map(place -> net.places().get(place).name()).toList();
    }
}
