package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lowers what the end of an entity does to its links, edge by edge and end by end:
 *
 * <pre>
 *  RESTRICT  inhibit near(key, _)                                    the firing is not enabled while a link is there
 *  UNLINK    for all other: where near(key, other): consume near(key, other), far(other, key)
 *  CASCADE   nothing here: the links stay for the eager transitions of {@link Cascades}
 * </pre>
 *
 * <p>{@code near} is the place in which the ended key stands first. An end inside a for-all unlinks by a for-all beside
 * it, with the same selects and one more.
 */
final class EndPolicies {
    /** No link is left out. */
    static final int ALL_LINKS = -1;

    private EndPolicies() {}

    /** The arcs that can stand where the end stands; {@code exceptNear} is a place whose links the caller handles. */
    static void lower(Lowering lowering, Lowering.End end, int exceptNear, List<Arc> arcs) {
        for (Side side : sidesOf(end.family(), lowering.tables)) {
            if (side.near == exceptNear) {
                continue;
            }
            if (side.policy == Edge.Deletion.RESTRICT) {
                arcs.add(new Arc.Inhibit(side.near, List.of(end.key(), Expr.any()), 1));
            } else if (side.policy == Edge.Deletion.UNLINK && end.forAll() == Variable.WHOLE_FIRING) {
                arcs.add(unlinkAll(lowering, side, end.key(), lowering.nextForAll(), List.of()));
            }
        }
    }

    /** What the ends inside for-alls need beside them; after all verbs of the transition are known. */
    static void lowerBesideForAlls(Lowering lowering) {
        for (Lowering.End end : lowering.ends) {
            if (end.forAll() != Variable.WHOLE_FIRING) {
                for (Side side : sidesOf(end.family(), lowering.tables)) {
                    if (side.policy == Edge.Deletion.UNLINK && !isCovered(lowering, end, side)) {
                        lowerBeside(lowering, end, side);
                    }
                }
            }
        }
    }

    private static void lowerBeside(Lowering lowering, Lowering.End end, Side side) {
        Arc.ForAll forAll = lowering.forAll(end.forAll());
        int index = lowering.nextForAll();
        Map<Integer, Expr.Var> locals = new TreeMap<>();
        List<Arc.Select> selects = copy(lowering, forAll, index, locals);
        boolean isSelected = Expr.variables(end.key()).stream()
                .allMatch(v -> locals.containsKey(v) || lowering.variable(v).forAll() == Variable.WHOLE_FIRING);
        if (isSelected) {
            lowering.arcs().add(unlinkAll(lowering, side, Renaming.of(end.key(), locals), index, selects));
        } else {
            lowering.incomplete(
                    NetDefect.Code.ILLEGAL_POLICY,
                    lowering.where,
                    "an entity \"" + end.family().name()
                            + "\" with UNLINK edges is ended by a key that its for-all does" + " not select",
                    "select the key, or end it by a transition of its own");
        }
    }

    /**
     * True where another end of the same firing removes these links already: all elements were selected by their link to
     * an entity that ends with UNLINK, and each has one such link only.
     */
    private static boolean isCovered(Lowering lowering, Lowering.End end, Side side) {
        return lowering.ends.stream().anyMatch(other -> isCoveredBy(lowering, end, other, side));
    }

    private static boolean isCoveredBy(Lowering lowering, Lowering.End end, Lowering.End other, Side side) {
        return end.forAll() != Variable.WHOLE_FIRING
                && other.forAll() == Variable.WHOLE_FIRING
                && other.family().id() == side.farFamily
                && side.farPolicy == Edge.Deletion.UNLINK
                && side.one
                && lowering.forAll(end.forAll())
                        .selects()
                        .contains(new Arc.Select(side.far, List.of(other.key(), end.key())));
    }

    private static Arc unlinkAll(Lowering lowering, Side side, Expr key, int index, List<Arc.Select> selects) {
        String name = "unlinked." + lowering.tables.place(side.near).name();
        Expr other = lowering.addLocal(name, Colour.Primitive.LONG, Variable.Origin.FREE, index);
        List<Arc.Select> all = new ArrayList<>(selects);
        all.add(new Arc.Select(side.near, List.of(key, other)));
        return new Arc.ForAll(
                index,
                all,
                List.of(
                        new Arc.Consume(side.near, List.of(ArcBuilder.pair(key, other))),
                        new Arc.Consume(side.far, List.of(ArcBuilder.pair(other, key)))));
    }

    /** One link would be consumed twice, so the firing would never be enabled: such declarations are refused. */
    static void checkDoubleUnlinks(Lowering lowering) {
        for (Lowering.End end : lowering.ends) {
            for (Side side : sidesOf(end.family(), lowering.tables)) {
                if (side.policy == Edge.Deletion.UNLINK) {
                    checkUnlinkVerbs(lowering, end, side);
                    checkOtherEnds(lowering, end, side);
                }
            }
        }
    }

    private static void checkUnlinkVerbs(Lowering lowering, Lowering.End end, Side side) {
        for (Lowering.Link unlink : lowering.unlinks) {
            Expr at = side.near == unlink.edge().forwardPlace() ? unlink.from() : unlink.to();
            if (unlink.edge().id() == side.edge.id() && at.equals(end.key())) {
                lowering.incomplete(
                        NetDefect.Code.ILLEGAL_POLICY,
                        lowering.where,
                        "it unlinks edge \"" + side.edge.name() + "\" of an entity whose end unlinks it too",
                        "leave out unlink(...)");
            }
        }
    }

    private static void checkOtherEnds(Lowering lowering, Lowering.End end, Side side) {
        for (Lowering.End other : lowering.ends) {
            boolean isFirst = side.near == side.edge.forwardPlace() && !other.equals(end);
            if (isFirst
                    && other.family().id() == side.farFamily
                    && side.farPolicy == Edge.Deletion.UNLINK
                    && !isCoveredEither(lowering, end, other, side)) {
                lowering.incomplete(
                        NetDefect.Code.ILLEGAL_POLICY,
                        lowering.where,
                        "it ends both ends of edge \"" + side.edge.name()
                                + "\", and a link between them would be unlinked" + " twice",
                        "end them by two transitions, or declare CASCADE for one end");
            }
        }
    }

    private static boolean isCoveredEither(Lowering lowering, Lowering.End from, Lowering.End to, Side side) {
        return isCoveredBy(lowering, from, to, side) || isCoveredBy(lowering, to, from, side.turned());
    }

    /** The selects again, for another for-all: its local variables are its own. */
    private static List<Arc.Select> copy(
            Lowering lowering, Arc.ForAll forAll, int index, Map<Integer, Expr.Var> locals) {
        int count = lowering.variableCount();
        for (int i = 0; i < count; i++) {
            VariableSpec variable = lowering.variable(i);
            if (variable.forAll() == forAll.index() && isSelected(i, forAll)) {
                locals.put(i, lowering.addLocal(variable.name(), variable.colour(), variable.origin(), index));
            }
        }
        return forAll.selects().stream()
                .map(select -> new Arc.Select(
                        select.place(),
                        select.pattern().stream()
                                .map(expr -> Renaming.of(expr, locals))
                                .toList()))
                .toList();
    }

    private static boolean isSelected(int variable, Arc.ForAll forAll) {
        return forAll.selects().stream()
                .anyMatch(select -> select.pattern().stream().anyMatch(expr -> expr.mentions(variable)));
    }

    /** One end of an edge, seen from an entity that stands there. */
    record Side(
            Edge edge, Edge.Deletion policy, Edge.Deletion farPolicy, int near, int far, int farFamily, boolean one) {
        /** The same edge, seen from the other end. */
        Side turned() {
            boolean isForward = near == edge.forwardPlace();
            return new Side(
                    edge,
                    farPolicy,
                    policy,
                    far,
                    near,
                    isForward ? edge.fromFamily() : edge.toFamily(),
                    isForward ? edge.fromOne() : edge.toOne());
        }
    }

    static List<Side> sidesOf(Family family, NetTables tables) {
        List<Side> sides = new ArrayList<>();
        for (Edge e : tables.edges()) {
            if (e.fromFamily() == family.id()) {
                sides.add(new Side(
                        e,
                        e.onEndOfFrom(),
                        e.onEndOfTo(),
                        e.forwardPlace(),
                        e.inversePlace(),
                        e.toFamily(),
                        e.toOne()));
            }
            if (e.toFamily() == family.id()) {
                sides.add(new Side(
                        e,
                        e.onEndOfTo(),
                        e.onEndOfFrom(),
                        e.inversePlace(),
                        e.forwardPlace(),
                        e.fromFamily(),
                        e.fromOne()));
            }
        }
        return sides;
    }
}
