package io.petrigraph.pnml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes and arcs of all pages of a net, with reference nodes followed to what they stand for. One thread. */
final class Pages {
    final List<PnmlElement> holders = new ArrayList<>();
    final List<PnmlNet.Node> places = new ArrayList<>();
    final List<PnmlNet.Node> transitions = new ArrayList<>();
    final List<PnmlElement> arcs = new ArrayList<>();
    private final Map<String, Target> nodes = new LinkedHashMap<>();
    private final Map<String, PnmlElement> references = new HashMap<>();

    /** A place or transition of the net. */
    record Target(boolean isPlace, int index) {}

    Pages(PnmlElement net) {
        holders.add(net);
        collect(net, "");
        references.forEach((id, reference) -> resolve(reference, id));
    }

    private void collect(PnmlElement holder, String page) {
        for (PnmlElement child : holder.children()) {
            switch (child.name()) {
                case "page" -> {
                    holders.add(child);
                    collect(child, child.attribute("id").orElse(""));
                }
                case "place" -> node(child, page, true);
                case "transition" -> node(child, page, false);
                case "arc" -> arcs.add(child);
                case "referencePlace", "referenceTransition" -> {
                    unique(child);
                    references.put(child.require("id"), child);
                }
                default -> {} // labels and tool-specific parts
            }
        }
    }

    private void node(PnmlElement element, String page, boolean isPlace) {
        unique(element);
        String id = element.require("id");
        String name = element.label("name").filter(text -> !text.isEmpty()).orElse(id);
        List<PnmlNet.Node> list = isPlace ? places : transitions;
        nodes.put(id, new Target(isPlace, list.size()));
        list.add(new PnmlNet.Node(id, name, page, element));
    }

    private void unique(PnmlElement element) {
        String id = element.require("id");
        if (nodes.containsKey(id) || references.containsKey(id)) {
            throw element.expected("an id that is used once", PnmlElement.shown(id));
        }
    }

    /** The node that an id stands for; fails at the element where there is none, or a circle of references. */
    private Target resolve(PnmlElement at, String id) {
        String next = id;
        for (int steps = 0; steps <= references.size(); steps++) {
            Target target = nodes.get(next);
            PnmlElement reference = references.get(next);
            if (target != null) {
                return target;
            }
            if (reference == null) {
                throw at.expected("the id of a place or transition", PnmlElement.shown(next));
            }
            next = reference.require("ref");
        }
        throw at.expected("a reference to a place or transition", "a circle of references");
    }

    /** The node at the source of an arc. */
    Target source(PnmlElement arc) {
        return resolve(arc, arc.require("source"));
    }

    /** The node at the target of an arc. */
    Target target(PnmlElement arc) {
        return resolve(arc, arc.require("target"));
    }

    /** The id of the place that an id stands for; fails at the element where it is none. */
    String placeId(PnmlElement at, String id) {
        Target target = resolve(at, id);
        if (!target.isPlace) {
            throw at.expected("the id of a place", PnmlElement.shown(id));
        }
        return places.get(target.index).id();
    }

    /** Indexes of the places by id. */
    Map<String, Integer> placeIndexes() {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            indexes.put(places.get(i).id(), i);
        }
        return indexes;
    }
}
