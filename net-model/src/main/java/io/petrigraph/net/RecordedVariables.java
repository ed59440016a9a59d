package io.petrigraph.net;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which looked-up variables the log must keep. A field that is only used in rows of its own key needs no
 * record: whoever replays that row has it. Everything else is recorded, so that each place can be replayed alone and
 * every id of a binding stands in the log.
 */
public final class RecordedVariables {
    private record RowKey(int family, Expr key) {}

    private final List<Place> places;
    private final Map<Integer, RowKey> rows = new HashMap<>();
    private final Set<Integer> recorded = new HashSet<>();

    private RecordedVariables(List<Place> places) {
        this.places = places;
    }

    /** The same variables with {@link Variable#recorded} as the arcs of their transition ask for. */
    public static List<Variable> decide(List<Variable> variables, List<Arc> arcs, List<Place> places) {
        RecordedVariables decision = new RecordedVariables(places);
        decision.visit(arcs);
        return variables.stream()
                .map(v -> new Variable(v.index(), v.name(), v.colour(), v.origin(), decision.isRecorded(v), v.forAll()))
                .toList();
    }

    private boolean isRecorded(Variable variable) {
        return variable.origin() != Variable.Origin.LOOKED_UP || recorded.contains(variable.index());
    }

    private void visit(List<Arc> arcs) {
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Consume consume) {
                consume.terms().forEach(term -> visit(consume.place(), term));
            } else if (arc instanceof Arc.Produce produce) {
                produce.terms().forEach(term -> visit(produce.place(), term));
            } else if (arc instanceof Arc.Read read) {
                read.terms().forEach(term -> visit(read.place(), term));
            } else if (arc instanceof Arc.ForAll forAll) {
                visit(forAll.inner());
            }
        }
    }

    /** What a term moves must be known in replay, from the row itself or from the record; ids are always recorded. */
    private void visit(int placeId, Term term) {
        Place place = places.get(placeId);
        boolean isRow = place.role() == Place.Role.STATE && !term.columns().isEmpty();
        for (int i = 0; i < term.columns().size(); i++) {
            for (int variable : Expr.variables(term.columns().get(i))) {
                if (isRow && i > 0) {
                    RowKey row = new RowKey(place.group(), term.columns().get(0));
                    if (!row.equals(rows.getOrDefault(variable, row))) {
                        recorded.add(variable);
                    }
                    rows.put(variable, row);
                } else {
                    recorded.add(variable);
                }
            }
        }
    }
}
