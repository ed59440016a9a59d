package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.NetDefectException;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a document to the net in it. One thread. */
final class NetReader {
    private static final Set<String> PLAIN_TYPES = Set.of("ptnet", "pnmlcoremodel");
    private static final Set<String> COLOURED_TYPES = Set.of("symmetricnet", "pt-hlpng", "highlevelnet");

    private final PnmlElement document;
    private final PnmlElement root;
    private final boolean isColoured;
    private final Pages pages;
    private final Declarations declarations;
    private final List<Colour> colours = new ArrayList<>();
    private final NetBuilder builder;

    /** One arc of a transition. */
    private record Inscription(PnmlElement arc, Pages.Target place, boolean isInput, ArcType type) {}

    /** What an arc does, by the word in the file. */
    private enum ArcType {
        NORMAL,
        INHIBITOR,
        READ,
        RESET
    }

    private NetReader(PnmlElement document, PnmlElement root) {
        this.document = document;
        this.root = root;
        this.isColoured = isColoured(root);
        this.pages = new Pages(root);
        this.declarations = new Declarations(isColoured ? pages.holders : List.of());
        this.builder = Net.builder(root.require("id"));
    }

    static PnmlNet read(PnmlElement document) {
        if (!document.is("pnml")) {
            throw document.expected("the element <pnml>");
        }
        List<PnmlElement> nets = document.children("net");
        if (nets.size() != 1) {
            PnmlElement at = nets.size() < 2 ? document : nets.get(1);
            throw at.expected("one <net> in a file", "" + nets.size());
        }
        return new NetReader(document, nets.get(0)).read();
    }

    private static boolean isColoured(PnmlElement root) {
        String type = root.require("type");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (!PLAIN_TYPES.contains(kind) && !COLOURED_TYPES.contains(kind)) {
            throw root.expected("a net of type ptnet or symmetricnet", PnmlElement.shown(type));
        }
        return COLOURED_TYPES.contains(kind);
    }

    private PnmlNet read() {
        for (PnmlNet.Node place : pages.places) {
            place(place);
        }
        List<List<Inscription>> arcs = arcs();
        for (int i = 0; i < pages.transitions.size(); i++) {
            transition(pages.transitions.get(i), arcs.get(i));
        }
        Net net;
        try {
            net = builder.build();
        } catch (NetDefectException e) {
            String first = String.valueOf(e.defects().get(0));
            throw root.expected("a net without defects", PnmlElement.shown(first.replace("\n", " ")));
        }
        List<PnmlNet.Unit> units = Nupn.read(pages.holders, pages.placeIndexes());
        return new PnmlNet(
                net, root.require("id"), root.require("type"), pages.places, pages.transitions, units, document);
    }

    // Places

    private void place(PnmlNet.Node place) {
        PnmlElement element = place.element();
        Colour colour = Colour.dot();
        if (isColoured) {
            PnmlElement structure = element.requireChild("type").requireChild("structure");
            colour = declarations.sort(Terms.only(structure));
        }
        colours.add(colour);
        builder.place(place.id(), colour);
        for (Term term : initial(element, colour)) {
            if (term.count() < 0) {
                throw element.expected("an initial marking without negative counts", "" + term.count());
            }
            builder.initial(place.id(), term.count(), term.columns().toArray(new Expr[0]));
        }
    }

    private List<Term> initial(PnmlElement place, Colour colour) {
        if (isColoured && place.child("hlinitialMarking").isPresent()) {
            PnmlElement structure = place.requireChild("hlinitialMarking").requireChild("structure");
            if (structure.children().isEmpty()) {
                return List.of();
            }
            return new Terms(declarations, Map.of()).multiset(Terms.only(structure), colour);
        }
        String text = place.label("initialMarking").orElse("");
        if (isColoured || text.isEmpty()) {
            return List.of();
        }
        long count = Numbers.count(place.requireChild("initialMarking"), text, 0);
        return count == 0 ? List.of() : List.of(new Term(count, List.of()));
    }

    // Arcs

    private List<List<Inscription>> arcs() {
        List<List<Inscription>> byTransition = new ArrayList<>();
        pages.transitions.forEach(transition -> byTransition.add(new ArrayList<>()));
        for (PnmlElement arc : pages.arcs) {
            Pages.Target source = pages.source(arc);
            Pages.Target target = pages.target(arc);
            if (source.isPlace() == target.isPlace()) {
                throw arc.expected("an arc between a place and a transition", "one between two of a kind");
            }
            Pages.Target place = source.isPlace() ? source : target;
            Pages.Target transition = source.isPlace() ? target : source;
            ArcType type = type(arc);
            if (type != ArcType.NORMAL && type != ArcType.READ && !source.isPlace()) {
                throw arc.expected("an arc of that type from a place to a transition", "one the other way");
            }
            byTransition.get(transition.index()).add(new Inscription(arc, place, source.isPlace(), type));
        }
        return byTransition;
    }

    private static ArcType type(PnmlElement arc) {
        Optional<PnmlElement> label = arc.child("type").or(() -> arc.child("arctype"));
        if (label.isEmpty()) {
            return ArcType.NORMAL;
        }
        PnmlElement element = label.get();
        String word = element.attribute("value")
                .or(() -> element.child("text").map(PnmlElement::text))
                .orElse("")
                .strip();
        return switch (word) {
            case "normal" -> ArcType.NORMAL;
            case "inhibitor" -> ArcType.INHIBITOR;
            case "read", "test" -> ArcType.READ;
            case "reset" -> ArcType.RESET;
            default ->
                throw element.expected("an arc type normal, inhibitor, read, test or reset", PnmlElement.shown(word));
        };
    }

    // Transitions

    private void transition(PnmlNet.Node transition, List<Inscription> arcs) {
        TransitionBuilder to = builder.transition(transition.id());
        Terms terms = new Terms(declarations, variables(transition, arcs, to));
        Set<Integer> read = new HashSet<>();
        for (Inscription arc : arcs) {
            String place = pages.places.get(arc.place.index()).id();
            List<Term> multiset =
                    arc.type == ArcType.RESET ? List.of() : inscription(arc, terms, colours.get(arc.place.index()));
            if (arc.type != ArcType.RESET && multiset.isEmpty()) {
                continue; // it moves nothing
            }
            switch (arc.type) {
                case NORMAL -> move(arc, to, place, multiset);
                case READ -> {
                    if (read.add(arc.place.index())) { // written as a pair of arcs, it is one test
                        to.read(place, multiset);
                    }
                }
                case INHIBITOR -> inhibit(arc, to, place, multiset);
                case RESET -> to.reset(place, any(colours.get(arc.place.index())));
            }
        }
        if (isColoured) {
            transition.element().child("condition").ifPresent(condition -> {
                PnmlElement structure = condition.requireChild("structure");
                if (!structure.children().isEmpty()) {
                    to.guard("condition", new Conditions(declarations, terms).of(Terms.only(structure)));
                }
            });
        }
    }

    private static void move(Inscription arc, TransitionBuilder to, String place, List<Term> multiset) {
        if (multiset.stream().noneMatch(term -> term.count() > 0)) {
            throw arc.arc.expected("an inscription with a positive term", "only negative ones");
        }
        if (arc.isInput) {
            to.consume(place, multiset);
        } else {
            to.produce(place, multiset);
        }
    }

    private static void inhibit(Inscription arc, TransitionBuilder to, String place, List<Term> multiset) {
        for (Term term : multiset) {
            if (term.count() < 0) {
                throw arc.arc.expected("an inhibitor arc without negative terms", "" + term.count());
            }
            to.inhibit(place, term.count(), term.columns().toArray(new Expr[0]));
        }
    }

    private static Expr[] any(Colour colour) {
        return colour.columns().stream().map(column -> Expr.any()).toArray(Expr[]::new);
    }

    private List<Term> inscription(Inscription arc, Terms terms, Colour colour) {
        if (isColoured) {
            if (arc.arc.child("hlinscription").isPresent()) {
                PnmlElement structure = arc.arc.requireChild("hlinscription").requireChild("structure");
                return terms.multiset(Terms.only(structure), colour);
            }
            if (colour.width() > 0) {
                throw arc.arc.expected("<hlinscription> at an arc of a coloured place", "none");
            }
            return List.of(new Term(1, List.of()));
        }
        String text = arc.arc.label("inscription").orElse("");
        long count = text.isEmpty() ? 1 : Numbers.count(arc.arc.requireChild("inscription"), text, 0);
        return count == 0 ? List.of() : List.of(new Term(count, List.of()));
    }

    // Variables

    /** The variables that the transition's own terms name, in the order of their declaration. */
    private Map<String, List<Expr>> variables(PnmlNet.Node transition, List<Inscription> arcs, TransitionBuilder to) {
        Set<String> used = new HashSet<>();
        if (isColoured) {
            transition.element().child("condition").ifPresent(condition -> collect(condition, used));
            arcs.forEach(arc -> arc.arc.child("hlinscription").ifPresent(label -> collect(label, used)));
        }
        Map<String, List<Expr>> variables = new LinkedHashMap<>();
        declarations.variables().forEach((id, colour) -> {
            if (used.contains(id)) {
                variables.put(id, declare(id, colour, to));
            }
        });
        return variables;
    }

    private static void collect(PnmlElement label, Set<String> used) {
        for (PnmlElement child : label.children()) {
            if (child.is("variable")) {
                child.attribute("refvariable").map(String::strip).ifPresent(used::add);
            }
            if (!child.is("text") && !child.is("graphics") && !child.is("toolspecific")) {
                collect(child, used);
            }
        }
    }

    private static List<Expr> declare(String id, Colour colour, TransitionBuilder to) {
        List<Colour.Scalar> columns = colour.columns();
        List<Expr> variables = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = colour instanceof Colour.Product ? id + "." + i : id;
            variables.add(to.free(name, columns.get(i)));
        }
        return variables;
    }
}
