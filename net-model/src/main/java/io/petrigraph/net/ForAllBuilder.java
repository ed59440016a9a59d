package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;

/** Declares one {@link Arc.ForAll}: what is selected, and what is done for each selected element. */
public final class ForAllBuilder extends ArcBuilder<ForAllBuilder> {
    private record SelectSpec(String place, List<Expr> pattern, boolean row) {}

    private final TransitionBuilder transition;
    private final int index;
    private final List<SelectSpec> selects = new ArrayList<>();

    ForAllBuilder(TransitionBuilder transition, int index) {
        this.transition = transition;
        this.index = index;
    }

    /** A key local to the for-all, bound by the select in which it first stands. */
    public Expr.Var each(String variable) {
        return each(variable, Colour.Primitive.LONG);
    }

    /** A value local to the for-all, bound by the select in which it first stands. */
    public Expr.Var each(String variable, Colour.Scalar colour) {
        return transition.local(variable, colour, index);
    }

    /** A value which the marking determines for each element, for example the other end of its to-one edge. */
    public Expr.Var lookUp(String variable, Colour.Scalar colour) {
        return transition.localLookUp(variable, colour, index);
    }

    /** Tokens of this place that match. */
    public ForAllBuilder select(String place, Expr... pattern) {
        selects.add(new SelectSpec(place, List.of(pattern), false));
        return this;
    }

    /** Of the elements so far, those whose key is in this state. */
    public ForAllBuilder whereIn(String state, Expr key) {
        selects.add(new SelectSpec(state, List.of(key), true));
        return this;
    }

    @Override
    ForAllBuilder self() {
        return this;
    }

    @Override
    String where() {
        return transition.where() + ", for-all " + (index + 1);
    }

    @Override
    TransitionBuilder transition() {
        return transition;
    }

    @Override
    int scope() {
        return index;
    }

    Arc.ForAll lower(Lowering lowering) {
        List<Arc.Select> resolved = new ArrayList<>();
        for (SelectSpec spec : selects) {
            Place place = lowering.findPlace(spec.place, where());
            if (place == null) {
                continue;
            }
            if (spec.row && place.role() != Place.Role.STATE) {
                lowering.incomplete(
                        NetDefect.Code.NOT_A_STATE,
                        where(),
                        "place \"" + place.name() + "\" is no state of an entity",
                        "name it Entity.State, or use select(place, pattern)");
                continue;
            }
            resolved.add(new Arc.Select(
                    place.id(),
                    spec.row ? Rows.ofKey(place, spec.pattern.get(0)).columns() : spec.pattern));
        }
        List<Arc> inner = new ArrayList<>();
        lower(lowering, inner);
        return new Arc.ForAll(index, resolved, inner);
    }
}
