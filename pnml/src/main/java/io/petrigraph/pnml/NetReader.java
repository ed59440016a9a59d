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
import java.util.Set;

/** From a document to the net in it. One thread. */
final class NetReader {
    private static final Set<String> PLAIN_TYPES =
            Set.of("ptnet", "pnmlcoremodel", "inhibitorptnet", "resetptnet", "resetinhibitorptnet");
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
        Unsupported.place(element);
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
            return Terms.closed(declarations).multiset(Terms.only(structure), colour);
        }
        String text = Unsupported.text(place, "initialMarking");
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
            ArcType type = ArcType.of(arc);
            if (type != ArcType.NORMAL && type != ArcType.READ && !source.isPlace()) {
                throw arc.expected("an arc of that type from a place to a transition", "one the other way");
            }
            byTransition.get(transition.index()).add(new Inscription(arc, place, source.isPlace(), type));
        }
        return byTransition;
    }

    // Transitions

    private void transition(PnmlNet.Node transition, List<Inscription> arcs) {
        TransitionBuilder to = builder.transition(transition.id());
        to.priority(Unsupported.priority(transition.element()));
        Map<String, List<Expr>> variables = variables(transition, arcs, to);
        Terms terms = new Terms(declarations, variables, new BlockVariables(to, variables.keySet()));
        Set<List<Object>> read = new HashSet<>();
        for (Inscription arc : arcs) {
            String place = pages.places.get(arc.place.index()).id();
            Colour colour = colours.get(arc.place.index());
            switch (arc.type) {
                case NORMAL -> move(arc, to, place, inscription(arc, terms, colour));
                case READ -> {
                    List<Term> multiset = inscription(arc, terms, colour);
                    // Written as a pair of arcs, one each way, it is one test.
                    if (!multiset.isEmpty() && read.add(List.of(place, multiset))) {
                        to.read(place, multiset);
                    }
                }
                case INHIBITOR, RESET, TRANSFER -> look(arc, to, place, patterns(arc, terms, colour));
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
        if (multiset.isEmpty()) {
            return; // it moves nothing
        }
        if (multiset.stream().noneMatch(term -> term.count() > 0)) {
            throw arc.arc.expected("an inscription with a positive term", "only negative ones");
        }
        if (arc.isInput) {
            to.consume(place, multiset);
        } else {
            to.produce(place, multiset);
        }
    }

    /** An arc that looks for all tokens of a kind. */
    private void look(Inscription arc, TransitionBuilder to, String place, List<Term> patterns) {
        for (Term pattern : patterns) {
            Expr[] columns = pattern.columns().toArray(new Expr[0]);
            if (pattern.count() < 0 || (arc.type != ArcType.INHIBITOR && pattern.count() != 1)) {
                throw arc.arc.expected(
                        arc.type == ArcType.INHIBITOR
                                ? "an inhibitor arc without negative terms"
                                : "one of each term of a " + arc.type.word + " arc",
                        "" + pattern.count());
            }
            switch (arc.type) {
                case INHIBITOR -> to.inhibit(place, pattern.count(), columns);
                case RESET -> to.reset(place, columns);
                default -> to.transfer(place, pages.placeId(arc.arc, ArcType.transferTarget(arc.arc)), columns);
            }
        }
    }

    /** What such an arc looks for; all tokens where a file says nothing else. */
    private List<Term> patterns(Inscription arc, Terms terms, Colour colour) {
        if (isColoured && arc.arc.child("hlinscription").isPresent()) {
            PnmlElement structure = arc.arc.requireChild("hlinscription").requireChild("structure");
            return terms.patterns(Terms.only(structure), colour);
        }
        long count = arc.type == ArcType.INHIBITOR ? count(arc.arc) : 1;
        List<Expr> any = colour.columns().stream().map(column -> Expr.any()).toList();
        return count == 0 ? List.of() : List.of(new Term(count, any));
    }

    /** The weight of an arc of dots. */
    private static long count(PnmlElement arc) {
        String text = Unsupported.text(arc, "inscription");
        return text.isEmpty() ? 1 : Numbers.count(arc.requireChild("inscription"), text, 0);
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
        long count = count(arc.arc);
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
