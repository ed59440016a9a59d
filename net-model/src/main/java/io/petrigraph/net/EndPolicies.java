package io.petrigraph.net;

import java.util.List;

/** Lowers what the end of an entity does to its links: inhibitor arcs for RESTRICT, for-all arcs for UNLINK. */
final class EndPolicies {
    private EndPolicies() {}

    static void lower(ArcBuilder<?> scope, NetBuilder net, Family family, Expr key, List<Arc> arcs) {
        for (Edge edge : net.edgesSoFar()) {
            if (edge.fromFamily() == family.id()) {
                lower(scope, net, edge.onEndOfFrom(), edge.forwardPlace(), edge.inversePlace(), key, arcs);
            }
            if (edge.toFamily() == family.id()) {
                lower(scope, net, edge.onEndOfTo(), edge.inversePlace(), edge.forwardPlace(), key, arcs);
            }
        }
    }

    private static void lower(
            ArcBuilder<?> scope, NetBuilder net, Edge.Deletion policy, int near, int far, Expr key, List<Arc> arcs) {
        switch (policy) {
            case RESTRICT -> arcs.add(new Arc.Inhibit(near, List.of(key, Expr.any()), 1));
            case UNLINK -> {
                if (scope.forAllIndex() != Variable.WHOLE_FIRING) {
                    net.defect(
                            NetDefect.Code.ILLEGAL_POLICY,
                            scope.where(),
                            "an entity with UNLINK edges is ended inside a for-all",
                            "unlink its edges in the for-all, or end it by an eager transition");
                    return;
                }
                int index = scope.transition().nextForAll();
                Expr other = scope.transition().local("unlinked" + index, Colour.Primitive.LONG, index);
                arcs.add(new Arc.ForAll(
                        index,
                        List.of(new Arc.Select(near, List.of(key, other))),
                        List.of(
                                new Arc.Consume(near, List.of(ArcBuilder.pair(key, other))),
                                new Arc.Consume(far, List.of(ArcBuilder.pair(other, key))))));
            }
            case CASCADE -> {
                // The other ends are ended by eager transitions that the net builder adds; the links stay until then.
            }
        }
    }
}
