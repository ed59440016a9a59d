package io.petrigraph.cli.structure;

import io.petrigraph.net.Net;
import io.petrigraph.structure.Bounds;
import io.petrigraph.structure.PlaceInvariant;
import io.petrigraph.structure.Siphons;
import io.petrigraph.structure.StructureReport;
import io.petrigraph.structure.plain.PlainNet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A structure report as maps and lists, for JSON. Stateless. */
final class StructureFacts {
    private StructureFacts() {}

    static Map<String, @Nullable Object> of(StructureReport report) {
        PlainNet plain = report.net();
        Net net = plain.net();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("net", net.name());
        facts.put("places", net.places().size());
        facts.put("transitions", net.transitions().size());
        facts.put("form", word(plain.form()));
        facts.put("assumptions", plain.assumptions());
        facts.put("plainPlaces", plain.placeCount());
        facts.put("plainTransitions", plain.transitions().size());
        facts.put("invariants", invariants(report));
        facts.put("bounds", bounds(report));
        facts.put("maxTokensInPlaceBound", bound(report.bounds().largest()));
        facts.put("maxTokensInUnfoldedPlaceBound", bound(report.bounds().largestPlain()));
        facts.put("deadTransitions", names(net, report.dead().deadNetTransitions(plain), true));
        facts.put("deadPlainTransitions", report.dead().deadTransitions().cardinality());
        facts.put("unmarkedPlaces", names(net, report.dead().unmarkedNetPlaces(plain), false));
        facts.put("components", report.parts().components());
        facts.put("isolatedPlaces", names(net, report.parts().isolatedPlaces(), false));
        facts.put("isolatedTransitions", names(net, report.parts().isolatedTransitions(), true));
        facts.put("siphons", siphons(report));
        facts.put("traps", traps(report));
        facts.put("ordinary", report.liveness().isOrdinary());
        facts.put("freeChoice", report.liveness().isFreeChoice());
        facts.put("deadlockFree", word(report.liveness().deadlockFree()));
        facts.put("live", word(report.liveness().live()));
        return facts;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> invariants(StructureReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("complete", report.invariants().complete());
        facts.put("spanning", report.invariants().spanning());
        facts.put("semiflows", invariants(report, report.invariants().semiflows()));
        facts.put("others", invariants(report, report.invariants().others()));
        return facts;
    }

    private static List<Object> invariants(StructureReport report, List<PlaceInvariant> invariants) {
        List<Object> list = new ArrayList<>();
        for (PlaceInvariant invariant : invariants) {
            Map<String, Object> weights = new LinkedHashMap<>();
            for (int i = 0; i < invariant.weights().size(); i++) {
                String place = report.net().placeName(invariant.weights().place(i));
                weights.put(place, invariant.weights().count(i));
            }
            list.add(Map.of("weights", weights, "value", invariant.value()));
        }
        return list;
    }

    private static Map<String, @Nullable Object> bounds(StructureReport report) {
        Map<String, @Nullable Object> bounds = new LinkedHashMap<>();
        report.net()
                .net()
                .places()
                .forEach(place -> bounds.put(place.name(), bound(report.bounds().of(place.id()))));
        return bounds;
    }

    private static @Nullable Object bound(long bound) {
        return bound == Bounds.UNKNOWN ? null : bound;
    }

    private static Map<String, Object> siphons(StructureReport report) {
        List<Object> minimal = new ArrayList<>();
        for (Siphons.Siphon siphon : report.siphons().siphons()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("places", names(report.net(), siphon.places()));
            facts.put("marked", siphon.isMarked());
            facts.put("trap", names(report.net(), siphon.trap()));
            facts.put("controlled", siphon.isControlled());
            minimal.add(facts);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("complete", report.siphons().siphonsComplete());
        facts.put("minimal", minimal);
        return facts;
    }

    private static Map<String, Object> traps(StructureReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("complete", report.siphons().trapsComplete());
        facts.put(
                "minimal",
                report.siphons().traps().stream()
                        .map(trap -> names(report.net(), trap))
                        .toList());
        return facts;
    }

    static List<String> names(PlainNet net, BitSet places) {
        return places.stream().mapToObj(net::placeName).toList();
    }

    static List<String> names(Net net, List<Integer> ids, boolean areTransitions) {
        return ids.stream()
                .map(id -> areTransitions
                        ? net.transitions().get(id).name()
                        : net.places().get(id).name())
                .toList();
    }
}
