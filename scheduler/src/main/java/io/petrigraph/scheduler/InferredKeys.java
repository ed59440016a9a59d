package io.petrigraph.scheduler;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Family;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Net;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.scheduler.footprint.Footprint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the to-one edges that are fixed at creation: whatever makes a row of the family links it in the same firing, and
 * nothing but the row's end ever takes the link away. Such an edge can slice the family by the entity at its other end.
 */
final class InferredKeys {
    private final Net net;
    private final List<Footprint> footprints;

    InferredKeys(Net net, List<Footprint> footprints) {
        this.net = net;
        this.footprints = footprints;
    }

    /** The edges that can slice a family, by id. */
    List<Edge> of(Family family) {
        return net.edges().stream()
                .filter(edge -> edge.fromFamily() == family.id() && edge.toFamily() != family.id() && edge.toOne())
                .filter(edge -> isLinkedFromTheStart(family, edge))
                .filter(edge -> footprints.stream().allMatch(footprint -> keeps(footprint, family, edge)))
                .toList();
    }

    private boolean isLinkedFromTheStart(Family family, Edge edge) {
        Set<Expr> linked = new HashSet<>();
        for (InitialToken token : net.initial()) {
            if (token.place() == edge.forwardPlace()) {
                linked.add(token.columns().get(0));
            }
        }
        return net.initial().stream()
                .filter(token -> family.places().contains(token.place()))
                .allMatch(token -> linked.contains(token.columns().get(0)));
    }

    private static boolean keeps(Footprint footprint, Family family, Edge edge) {
        Set<Expr> taken = new HashSet<>();
        Set<Expr> linked = new HashSet<>();
        Set<Expr> ended = new HashSet<>();
        for (Access access : footprint.accesses()) {
            boolean row = family.places().contains(access.place());
            if (access.kind() == Access.Kind.CONSUME && row) {
                taken.add(access.columns().get(0));
            } else if (access.kind() == Access.Kind.PRODUCE && access.place() == edge.forwardPlace()) {
                linked.add(access.columns().get(0));
            } else if (access.kind() == Access.Kind.PRODUCE && access.place() == family.ended()) {
                ended.add(access.columns().get(0));
            }
        }
        return footprint.accesses().stream().allMatch(access -> keeps(access, family, edge, taken, linked, ended));
    }

    private static boolean keeps(
            Access access, Family family, Edge edge, Set<Expr> taken, Set<Expr> linked, Set<Expr> ended) {
        boolean isRow = family.places().contains(access.place());
        boolean isLink = access.place() == edge.forwardPlace();
        return switch (access.kind()) {
            case PRODUCE ->
                !isRow
                        || taken.contains(access.columns().get(0))
                        || linked.contains(access.columns().get(0));
            case CONSUME -> !isLink || ended.contains(access.columns().get(0));
            case RESET, TRANSFER_OUT, TRANSFER_IN -> !isRow && !isLink;
            default -> true;
        };
    }
}
