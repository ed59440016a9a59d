package io.petrigraph.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees to it that both ends of every new link are there. The from end must exist in any case; the to end by the edge's
 * policy:
 *
 * <pre>
 *  REQUIRED  exists(to)                                      none where another arc of the firing shows it already
 *  DEFERRED  an invariant of {@link Deferred}, at commit
 *  EXPECTED  a second variant of the transition: not exists(to), and a row is produced in the first declared state
 * </pre>
 */
final class References {
    private final Lowering lowering;
    /** Families and keys of which the firing cannot know whether they are there: each doubles the variants. */
    private final Map<Expected, String> expected = new LinkedHashMap<>();

    private record Expected(int family, Expr key) {}

    /** One of the transitions that a declared one lowers to. */
    record Variant(String suffix, List<Arc> arcs) {}

    private References(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The arcs of each variant; the first is the one in which all ends exist. */
    static List<Variant> lower(Lowering lowering) {
        References references = new References(lowering);
        for (Lowering.Link link : lowering.links) {
            references.require(link.edge().fromFamily(), link.from(), link.forAll());
            references.lowerTo(link);
            references.keepApart(link);
        }
        return references.variants();
    }

    private void lowerTo(Lowering.Link link) {
        Edge edge = link.edge();
        if (edge.reference() == Edge.Reference.REQUIRED) {
            require(edge.toFamily(), link.to(), link.forAll());
        } else if (edge.reference() == Edge.Reference.EXPECTED && !isShown(edge.toFamily(), link.to(), link.forAll())) {
            if (link.forAll() == Variable.WHOLE_FIRING) {
                expected.putIfAbsent(new Expected(edge.toFamily(), link.to()), edge.name());
            } else {
                lowering.incomplete(
                        NetDefect.Code.ILLEGAL_POLICY,
                        lowering.where,
                        "a for-all links by edge \"" + edge.name() + "\", whose to end may be EXPECTED",
                        "link in a transition for each element, or read the to end");
            }
        }
    }

    private void require(int family, Expr key, int scope) {
        if (!isShown(family, key, scope)) {
            lowering.addArc(scope, new Arc.Exists(family, key, true));
        }
    }

    /** True where an arc of the scope, or of the whole firing, reads, makes or tests a live row of this key. */
    private boolean isShown(int family, Expr key, int scope) {
        return isShown(family, key, lowering.arcs(scope)) || isShown(family, key, lowering.arcs());
    }

    private boolean isShown(int family, Expr key, List<Arc> arcs) {
        Family rows = lowering.tables.family(family);
        for (Arc arc : arcs) {
            boolean isRead = arc instanceof Arc.Read read && isLiveRow(rows, key, read.place(), read.terms());
            boolean isMade =
                    arc instanceof Arc.Produce produce && isLiveRow(rows, key, produce.place(), produce.terms());
            boolean shown = isRead || isMade || new Arc.Exists(family, key, true).equals(arc);
            if (shown) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLiveRow(Family rows, Expr key, int place, List<Term> terms) {
        return place != rows.ended()
                && rows.places().contains(place)
                && terms.stream().anyMatch(term -> term.columns().get(0).equals(key));
    }

    /** A firing does not link to what it ends, nor, where both sides of a self-edge unlink, an entity to itself. */
    private void keepApart(Lowering.Link link) {
        Edge edge = link.edge();
        for (Lowering.End end : lowering.ends) {
            if (end.family().id() == edge.fromFamily()) {
                keepApart(link, link.from(), end.key(), end.forAll(), "ended." + edge.name());
            }
            if (end.family().id() == edge.toFamily()) {
                keepApart(link, link.to(), end.key(), end.forAll(), "ended." + edge.name());
            }
        }
        boolean unlinksTwice = edge.fromFamily() == edge.toFamily()
                && lowering.tables.family(edge.fromFamily()).ended() >= 0
                && edge.onEndOfFrom() == Edge.Deletion.UNLINK
                && edge.onEndOfTo() == Edge.Deletion.UNLINK;
        if (unlinksTwice) {
            keepApart(link, link.from(), link.to(), link.forAll(), "itself." + edge.name());
        }
    }

    private void keepApart(Lowering.Link link, Expr linked, Expr other, int otherScope, String guard) {
        if (linked.equals(other)) {
            lowering.incomplete(
                    NetDefect.Code.ILLEGAL_POLICY,
                    lowering.where,
                    "edge \"" + link.edge().name() + "\" links an entity that the same firing ends, or links to itself"
                            + " what would be unlinked twice",
                    "link another entity, or give one end of the edge another policy than UNLINK");
        } else if (link.forAll() != Variable.WHOLE_FIRING || otherScope != Variable.WHOLE_FIRING) {
            lowering.incomplete(
                    NetDefect.Code.ILLEGAL_POLICY,
                    lowering.where,
                    "a for-all could link by edge \"" + link.edge().name() + "\" what the same firing ends",
                    "link and end in two transitions");
        } else {
            String name = guard;
            for (int i = 2; isGuard(name); i++) {
                name = guard + "#" + i;
            }
            lowering.guards.add(
                    new Guard(name, new Condition.Compare(Condition.Comparison.NOT_EQUAL, linked, other), null));
        }
    }

    private boolean isGuard(String name) {
        return lowering.guards.stream().anyMatch(guard -> guard.name().equals(name));
    }

    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("", List.of()));
        if (expected.size() > NetLimits.MAX_EXPECTED) {
            lowering.incomplete(
                    NetDefect.Code.TOO_LARGE,
                    lowering.where,
                    "it links to " + expected.size() + " entities that may be EXPECTED, and each doubles its variants",
                    "link at most " + NetLimits.MAX_EXPECTED + " in one transition");
            return variants;
        }
        for (Map.Entry<Expected, String> one : expected.entrySet()) {
            List<Variant> doubled = new ArrayList<>();
            for (Variant variant : variants) {
                doubled.add(with(variant, "", List.of(exists(one.getKey(), true))));
            }
            for (Variant variant : variants) {
                doubled.add(with(variant, one.getValue(), placeholder(one.getKey())));
            }
            variants = doubled;
        }
        return variants;
    }

    private static Variant with(Variant variant, String edge, List<Arc> more) {
        String comma = variant.suffix.isEmpty() || edge.isEmpty() ? "" : ",";
        List<Arc> arcs = new ArrayList<>(variant.arcs);
        arcs.addAll(more);
        return new Variant(variant.suffix + comma + edge, arcs);
    }

    private static Arc exists(Expected one, boolean present) {
        return new Arc.Exists(one.family, one.key, present);
    }

    private List<Arc> placeholder(Expected one) {
        Place first = lowering.tables.place(
                lowering.tables.family(one.family).places().get(0));
        List<Expr> columns = new ArrayList<>();
        first.columns().forEach(column -> columns.add(Rows.zero(column.colour())));
        columns.set(0, one.key);
        return List.of(exists(one, false), new Arc.Produce(first.id(), List.of(Term.one(columns))));
    }
}
