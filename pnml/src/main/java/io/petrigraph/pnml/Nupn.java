package io.petrigraph.pnml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tool-specific part {@code nupn} of a page: nested sequential units. Stateless. */
final class Nupn {
    private Nupn() {}

    /** The units of the first such part, the root first; places by id. */
    static List<PnmlNet.Unit> read(List<PnmlElement> holders, Map<String, Integer> places) {
        for (PnmlElement holder : holders) {
            for (PnmlElement tool : holder.children("toolspecific")) {
                if (tool.attribute("tool").orElse("").equals("nupn")) {
                    return units(tool.requireChild("structure"), places);
                }
            }
        }
        return List.of();
    }

    private static List<PnmlNet.Unit> units(PnmlElement structure, Map<String, Integer> places) {
        String root = structure.require("root");
        List<PnmlNet.Unit> units = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (PnmlElement element : structure.children("unit")) {
            List<Integer> own = new ArrayList<>();
            for (String id : words(element, "places")) {
                Integer place = places.get(id);
                if (place == null || !seen.add(place)) {
                    throw element.expected("places that lie in one unit each", PnmlElement.shown(id));
                }
                own.add(place);
            }
            PnmlNet.Unit unit = new PnmlNet.Unit(element.require("id"), own, words(element, "subunits"));
            units.add(unit.id().equals(root) ? 0 : units.size(), unit);
        }
        if (units.isEmpty() || !units.get(0).id().equals(root)) {
            throw structure.expected("a unit that is the root", PnmlElement.shown(root));
        }
        return units;
    }

    private static List<String> words(PnmlElement unit, String child) {
        return unit.child(child)
                .map(words -> Arrays.stream(words.text().strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
