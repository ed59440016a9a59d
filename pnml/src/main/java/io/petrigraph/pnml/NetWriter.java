package io.petrigraph.pnml;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Guard;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a net that was built in code to a document: a place/transition net where no token carries a value, otherwise a
 * symmetric net. Fails with {@link UnwritableNetException} where PNML has no words for what the net says. One thread.
 */
final class NetWriter {
    private final Net net;
    private final Map<String, PnmlNet.Position> positions;
    private final Identifiers ids = new Identifiers();
    private final WrittenSorts sorts = new WrittenSorts(ids);
    private final WrittenVariables variables = new WrittenVariables(ids, sorts);
    private final List<String> placeIds = new ArrayList<>();
    private final List<String> transitionIds = new ArrayList<>();
    private final List<PnmlElement> page = new ArrayList<>();
    private final boolean isColoured;

    NetWriter(Net net, Map<String, PnmlNet.Position> positions) {
        this.net = net;
        this.positions = positions;
        this.isColoured = net.places().stream().anyMatch(place -> place.width() > 0)
                || net.transitions().stream()
                        .anyMatch(t -> !t.guards().isEmpty() || !t.variables().isEmpty());
    }

    static Map<String, String> attributes(String firstName, String first, String secondName, String second) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(firstName, first);
        attributes.put(secondName, second);
        return attributes;
    }

    boolean isColoured() {
        return isColoured;
    }

    Place place(int id) {
        return net.places().get(id);
    }

    String placeId(int place) {
        return placeIds.get(place);
    }

    String newId(String wanted) {
        return ids.of(wanted);
    }

    /** The document: one page. */
    PnmlElement document() {
        if (!net.families().isEmpty() || !net.invariants().isEmpty()) {
            String family =
                    net.families().isEmpty() ? "" : net.families().get(0).name();
            throw new UnwritableNetException(
                    "entity \"" + family + "\"",
                    "PNML has no rows with keys, links and policies",
                    "declare plain places of finite colours, or check the net with ModelCheck");
        }
        net.places().forEach(place -> placeIds.add(ids.of(place.name())));
        net.transitions().forEach(transition -> transitionIds.add(ids.of(transition.name())));
        String netId = ids.of(net.name());
        String pageId = ids.of("page");
        net.places().forEach(place -> page.add(place(place)));
        net.transitions().forEach(this::transition);
        List<PnmlElement> inNet = new ArrayList<>(List.of(name(net.name())));
        inNet.add(PnmlElement.of("page", Map.of("id", pageId), page));
        if (isColoured) {
            PnmlElement declarations = PnmlElement.of("declarations", Map.of(), sorts.declared());
            inNet.add(PnmlElement.of("declaration", Map.of(), List.of(structure(declarations))));
        }
        String type = isColoured ? PnmlNet.SYMMETRIC : PnmlNet.PLACE_TRANSITION;
        return PnmlElement.of(
                "pnml", Map.of(), List.of(PnmlElement.of("net", attributes("id", netId, "type", type), inNet)));
    }

    // Nodes

    private PnmlElement place(Place place) {
        String where = "place \"" + place.name() + "\"";
        if (place.uniqueWidth() > 0) {
            throw new UnwritableNetException(
                    where, "PNML has no places of unique keys", "declare it without a unique width");
        }
        List<PnmlElement> labels = labels(place.name());
        if (isColoured) {
            labels.add(PnmlElement.of("type", Map.of(), List.of(structure(sorts.ofPlace(where, place.columns())))));
        }
        List<Term> tokens = TermWriter.summed(net.initial().stream()
                .filter(token -> token.place() == place.id())
                .map(token -> new Term(token.count(), token.columns()))
                .toList());
        if (!tokens.isEmpty() && isColoured) {
            PnmlElement marking = new TermWriter(where, sorts, List.of(), List.of()).multiset(tokens, place.columns());
            labels.add(PnmlElement.of("hlinitialMarking", Map.of(), List.of(structure(marking))));
        } else if (!tokens.isEmpty()) {
            labels.add(label("initialMarking", Long.toString(tokens.get(0).count())));
        }
        return PnmlElement.of("place", Map.of("id", placeIds.get(place.id())), labels);
    }

    private List<PnmlElement> labels(String name) {
        List<PnmlElement> labels = new ArrayList<>(List.of(name(name)));
        PnmlNet.Position position = positions.get(name);
        if (position != null) {
            PnmlElement at = PnmlElement.of(
                    "position",
                    attributes("x", Double.toString(position.x()), "y", Double.toString(position.y())),
                    List.of());
            labels.add(PnmlElement.of("graphics", Map.of(), List.of(at)));
        }
        return labels;
    }

    private void transition(Transition transition) {
        String where = "transition \"" + transition.name() + "\"";
        requirePlain(where, transition);
        List<String> variableIds = variables.of(where, transition);
        TermWriter terms = new TermWriter(where, sorts, transition.variables(), variableIds);
        List<PnmlElement> labels = labels(transition.name());
        if (transition.priority() != 0) {
            labels.add(label("priority", Integer.toString(transition.priority())));
        }
        ArcWriter arcWriter = new ArcWriter(this, where, transitionIds.get(transition.id()), terms);
        transition.arcs().forEach(arcWriter::write);
        List<PnmlElement> arcs = arcWriter.written();
        List<PnmlElement> conditions = new ArrayList<>();
        for (Guard guard : transition.guards()) {
            if (guard.condition() == null) {
                throw new UnwritableNetException(
                        where, "guard \"" + guard.name() + "\" is code", "state it as a Condition");
            }
            conditions.add(terms.condition(guard.condition()));
        }
        for (int variable = 0; variable < variableIds.size(); variable++) {
            if (!isNamed(variableIds.get(variable), arcs) && !isNamed(variableIds.get(variable), conditions)) {
                conditions.add(terms.mention(variable));
            }
        }
        if (!conditions.isEmpty()) {
            PnmlElement all = conditions.size() == 1 ? conditions.get(0) : TermWriter.operator("and", conditions);
            labels.add(PnmlElement.of("condition", Map.of(), List.of(structure(all))));
        }
        page.add(PnmlElement.of("transition", Map.of("id", transitionIds.get(transition.id())), labels));
        page.addAll(arcs);
    }

    private static boolean isNamed(String variable, List<PnmlElement> in) {
        return in.stream()
                .anyMatch(element -> element.attribute("refvariable")
                                .filter(variable::equals)
                                .isPresent()
                        || isNamed(variable, element.children()));
    }

    private static void requirePlain(String where, Transition transition) {
        if (transition.eager() != Transition.Eager.NO) {
            throw new UnwritableNetException(
                    where, "PNML has no transitions that fire within the step of another", "declare it without eager");
        }
        if (transition.arcs().stream().anyMatch(Arc.ForAll.class::isInstance)) {
            throw new UnwritableNetException(
                    where, "PNML has no for-all arcs", "use reset, transfer or inhibitor arcs");
        }
        if (!transition.event().equals(transition.name())) {
            throw new UnwritableNetException(
                    where,
                    "it is a variant of event \"" + transition.event() + "\", and PNML has no events",
                    "give it a priority and no event");
        }
    }

    // Labels

    private static PnmlElement name(String name) {
        return label("name", name);
    }

    static PnmlElement label(String element, String text) {
        return PnmlElement.of(element, Map.of(), List.of(PnmlElement.text("text", text)));
    }

    static PnmlElement structure(PnmlElement term) {
        return PnmlElement.of("structure", Map.of(), List.of(term));
    }
}
