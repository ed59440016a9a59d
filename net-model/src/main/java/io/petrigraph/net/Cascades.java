package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;

/**
 * What a CASCADE edge adds to the net. Where an entity has ended, each entity that is still linked to it is ended by an
 * eager transition in the same step, by the policies of its own edges:
 *
 * <pre>
 *  Customer.Ended(ended) --read--> Order.placedBy.cascade[New] --> Order.Ended(key)     one transition for each live
 *  Customer.orders(ended, key) ---^         Order.New(key) ----^                        state of the far entity
 * </pre>
 *
 * <p>What cannot be ended (its own RESTRICT edges forbid it) leaves a link to an ended entity; an invariant refuses such
 * a step as a whole.
 */
final class Cascades {
    /** Before every other eager transition: none of them sees a link to an ended entity. */
    static final int PRIORITY = Integer.MAX_VALUE;

    private Cascades() {}

    /** The eager transitions of all CASCADE edges, in the order of the edges, then of the states. */
    static List<TransitionBuilder> transitions(NetTables tables) {
        List<TransitionBuilder> all = new ArrayList<>();
        for (Family family : tables.families()) {
            for (EndPolicies.Side side : cascadingSides(family, tables)) {
                Family far = tables.family(side.farFamily());
                if (far.ended() < 0) {
                    tables.defect(
                            NetDefect.Code.ILLEGAL_POLICY,
                            "edge \"" + side.edge().name() + "\"",
                            "its policy CASCADE ends entities \"" + far.name() + "\", which cannot end",
                            "declare \"" + far.name() + "\" with ends(), or choose RESTRICT or UNLINK");
                    continue;
                }
                for (int state : far.places()) {
                    if (state != far.ended()) {
                        all.add(cascade(family, side, tables.place(state), tables));
                    }
                }
            }
        }
        return all;
    }

    private static TransitionBuilder cascade(Family near, EndPolicies.Side side, Place state, NetTables tables) {
        Place farPlace = tables.place(side.far());
        Place nearPlace = tables.place(side.near());
        String shortName = state.name().substring(state.name().indexOf('.') + 1);
        TransitionBuilder transition = new TransitionBuilder(farPlace.name() + ".cascade[" + shortName + "]")
                .eager(Transition.Eager.SAME_STEP)
                .priority(PRIORITY);
        Expr.Var ended = transition.free("ended", Colour.Primitive.LONG);
        Expr.Var key = transition.free("key", Colour.Primitive.LONG);
        transition.in(tables.place(near.ended()).name(), ended);
        switch (side.farPolicy()) {
            case UNLINK -> transition.read(nearPlace.name(), ended, key).end(state.name(), key);
            case CASCADE ->
                transition
                        .consume(nearPlace.name(), ended, key)
                        .consume(farPlace.name(), key, ended)
                        .end(state.name(), key);
            case RESTRICT ->
                transition
                        .consume(nearPlace.name(), ended, key)
                        .consume(farPlace.name(), key, ended)
                        .inhibit(farPlace.name(), 2, key, Expr.any())
                        .end(state.name(), key, side.far());
        }
        return transition;
    }

    /** For each CASCADE end: nothing is linked to what has ended. */
    static List<Invariant> invariants(NetTables tables, int firstId) {
        List<Invariant> all = new ArrayList<>();
        for (Family family : tables.families()) {
            for (EndPolicies.Side side : cascadingSides(family, tables)) {
                int ended = family.ended();
                int id = family.id();
                int links = side.near();
                GuardFunction function =
                        view -> view.stateOf(id, view.value(0)) != ended || view.linkCount(links, view.value(0)) == 0;
                all.add(new Invariant(
                        firstId + all.size(),
                        tables.place(side.far()).name() + ".cascaded",
                        id,
                        List.of(ended, links),
                        Invariant.Scope.STEP,
                        function));
            }
        }
        return all;
    }

    private static List<EndPolicies.Side> cascadingSides(Family family, NetTables tables) {
        if (family.ended() < 0) {
            return List.of();
        }
        return EndPolicies.sidesOf(family, tables).stream()
                .filter(side -> side.policy() == Edge.Deletion.CASCADE)
                .toList();
    }
}
