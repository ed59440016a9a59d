package io.petrigraph.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which looked-up variables the log must keep. A field that is only used in rows of its own key needs no
 * record: whoever replays that row has it. Everything else is recorded, so that each place can be replayed alone.
 */
final class RecordedVariables {
    private RecordedVariables() {}

    static boolean needsRecord(int variable, List<Arc> arcs, NetBuilder net) {
        return needsRecord(variable, arcs, arcs, net);
    }

    private static boolean needsRecord(int variable, List<Arc> arcs, List<Arc> scope, NetBuilder net) {
        RowKey origin = rowOf(variable, arcs, net);
        return origin == null || usedElsewhere(variable, origin, scope, net);
    }

    private record RowKey(int family, Expr key) {}

    private static @Nullable RowKey rowOf(int variable, List<Arc> arcs, NetBuilder net) {
        for (Arc arc : arcs) {
            RowKey found = null;
            if (arc instanceof Arc.Consume consume) {
                found = rowOf(variable, consume.place(), consume.terms(), net);
            } else if (arc instanceof Arc.Read read) {
                found = rowOf(variable, read.place(), read.terms(), net);
            } else if (arc instanceof Arc.ForAll forAll) {
                found = rowOf(variable, forAll.inner(), net);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable RowKey rowOf(int variable, int placeId, List<Term> terms, NetBuilder net) {
        Place place = net.placesSoFar().get(placeId);
        if (place.role() != Place.Role.STATE) {
            return null;
        }
        for (Term term : terms) {
            int column = term.columns().indexOf(new Expr.Var(variable));
            if (column > 0) {
                return new RowKey(place.group(), term.columns().get(0));
            }
        }
        return null;
    }

    private static boolean usedElsewhere(int variable, RowKey origin, List<Arc> arcs, NetBuilder net) {
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Produce produce) {
                Place place = net.placesSoFar().get(produce.place());
                for (Term term : produce.terms()) {
                    boolean ownRow = place.role() == Place.Role.STATE
                            && place.group() == origin.family
                            && term.columns().get(0).equals(origin.key);
                    if (!ownRow && term.columns().stream().anyMatch(e -> mentions(e, variable))) {
                        return true;
                    }
                }
            } else if (arc instanceof Arc.ForAll forAll) {
                if (usedElsewhere(variable, origin, forAll.inner(), net)
                        || forAll.selects().stream()
                                .anyMatch(s -> s.pattern().stream().anyMatch(e -> mentions(e, variable)))) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean mentions(Expr expr, int variable) {
        if (expr instanceof Expr.Var v) {
            return v.variable() == variable;
        }
        if (expr instanceof Expr.Step step) {
            return mentions(step.of(), variable);
        }
        return expr instanceof Expr.Arithmetic a && (mentions(a.left(), variable) || mentions(a.right(), variable));
    }
}
