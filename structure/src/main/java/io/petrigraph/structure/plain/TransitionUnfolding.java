package io.petrigraph.structure.plain;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Guard;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.structure.plain.PlainTransition.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bindings of one transition, one after the other: its variables, and one more for each column of a consume or read
 * arc that says "any". A guard is tested as soon as the last of its variables is bound. One thread uses it.
 */
final class TransitionUnfolding {
    private final Transition transition;
    private final PlaceIndex places;
    private final Unfolding limits;
    private final List<Colour.Scalar> colours = new ArrayList<>();
    private final List<Integer> whole = new ArrayList<>();
    private final List<Arc> arcs;
    private final List<ForAllUnfolding> forAlls = new ArrayList<>();
    private final List<List<Condition>> guards = new ArrayList<>();
    private final long[] binding;
    private final Evaluation evaluation;

    /** A for-all arc, its inner arcs without "any", and the variables that are local to it. */
    private record ForAllUnfolding(Arc.ForAll arc, List<Arc> inner, List<Integer> locals) {}

    TransitionUnfolding(Transition transition, PlaceIndex places, Unfolding limits) {
        this.transition = transition;
        this.places = places;
        this.limits = limits;
        transition.variables().forEach(variable -> colours.add(variable.colour()));
        transition.variables().stream().filter(Variable::isWholeFiring).forEach(v -> whole.add(v.index()));
        this.arcs = withoutAny(transition.arcs(), whole);
        for (Arc arc : transition.arcs()) {
            if (arc instanceof Arc.ForAll forAll) {
                List<Integer> locals = new ArrayList<>();
                transition.variables().stream()
                        .filter(variable -> variable.forAll() == forAll.index())
                        .forEach(variable -> locals.add(variable.index()));
                forAlls.add(new ForAllUnfolding(forAll, withoutAny(forAll.inner(), locals), locals));
            }
        }
        this.binding = new long[colours.size()];
        this.evaluation = new Evaluation(colours, binding);
        placeGuards();
    }

    private List<Arc> withoutAny(List<Arc> all, List<Integer> variables) {
        List<Arc> named = new ArrayList<>();
        for (Arc arc : all) {
            if (arc instanceof Arc.Consume consume) {
                named.add(new Arc.Consume(consume.place(), withoutAny(consume.place(), consume.terms(), variables)));
            } else if (arc instanceof Arc.Read read) {
                named.add(new Arc.Read(read.place(), withoutAny(read.place(), read.terms(), variables)));
            } else {
                named.add(arc);
            }
        }
        return named;
    }

    private List<Term> withoutAny(int place, List<Term> terms, List<Integer> variables) {
        List<Term> named = new ArrayList<>();
        for (Term term : terms) {
            List<Expr> columns = new ArrayList<>(term.columns());
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i) instanceof Expr.Any) {
                    columns.set(i, new Expr.Var(colours.size()));
                    variables.add(colours.size());
                    colours.add(places.columns(place).get(i).colour());
                }
            }
            named.add(new Term(term.count(), columns));
        }
        return named;
    }

    /** {@code guards.get(i)}: what can be tested when the i-th variable is bound; at 0 what needs none. */
    private void placeGuards() {
        for (int i = 0; i <= whole.size(); i++) {
            guards.add(new ArrayList<>());
        }
        for (Guard guard : transition.guards()) {
            if (guard.condition() != null) {
                placeGuard(guard.condition());
            }
        }
    }

    private void placeGuard(Condition condition) {
        if (condition instanceof Condition.And and) {
            and.conditions().forEach(this::placeGuard);
            return;
        }
        int last = 0;
        for (int variable : ConditionVariables.of(condition)) {
            int at = whole.indexOf(variable);
            if (at < 0) {
                return; // it speaks of a local variable: taken as true
            }
            last = Math.max(last, at + 1);
        }
        guards.get(last).add(condition);
    }

    void unfold(Consumer<PlainTransition> found) {
        if (guardsHold(0)) {
            bind(0, found);
        }
    }

    private boolean guardsHold(int bound) {
        for (Condition condition : guards.get(bound)) {
            if (evaluation.test(condition) != Evaluation.Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private void bind(int bound, Consumer<PlainTransition> found) {
        if (bound == whole.size()) {
            emit(found);
            return;
        }
        Colour.Scalar colour = colours.get(whole.get(bound));
        long low = Domains.low(colour);
        for (long word = low; word < low + Domains.size(colour) && limits.mayTry(); word++) {
            binding[whole.get(bound)] = word;
            if (guardsHold(bound + 1)) {
                bind(bound + 1, found);
            }
        }
    }

    private void emit(Consumer<PlainTransition> found) {
        BoundArcs bound = new BoundArcs(places, evaluation);
        for (Arc arc : arcs) {
            if (!bound.add(arc)) {
                return;
            }
        }
        if (bound.isNegative()) {
            return;
        }
        List<Repetition> repeated = new ArrayList<>();
        for (ForAllUnfolding forAll : forAlls) {
            elements(forAll, 0, repeated);
        }
        found.accept(new PlainTransition(
                transition.id(),
                name(),
                bound.consumed.weights(),
                bound.produced.weights(),
                bound.read.weights(),
                bound.inhibited,
                bound.removals,
                repeated));
    }

    private void elements(ForAllUnfolding forAll, int bound, List<Repetition> into) {
        if (bound == forAll.locals.size()) {
            element(forAll, into);
            return;
        }
        int variable = forAll.locals.get(bound);
        long low = Domains.low(colours.get(variable));
        for (long word = low; word < low + Domains.size(colours.get(variable)) && limits.mayTry(); word++) {
            binding[variable] = word;
            elements(forAll, bound + 1, into);
        }
    }

    /** One element; where its arcs have no tokens to name, the whole firing is not enabled when it is selected. */
    private void element(ForAllUnfolding forAll, List<Repetition> into) {
        BoundArcs inner = new BoundArcs(places, evaluation);
        for (Arc arc : forAll.inner) {
            if (!inner.add(arc)) {
                return;
            }
        }
        if (inner.isNegative()) {
            return;
        }
        List<Integer> needed = new ArrayList<>();
        for (Arc.Select select : forAll.arc.selects()) {
            List<Integer> matching = inner.matching(select.place(), select.pattern());
            if (matching.isEmpty()) {
                return;
            }
            if (matching.size() == 1) {
                needed.add(matching.get(0));
            }
        }
        Weights read = inner.read.weights();
        for (int i = 0; i < read.size(); i++) {
            needed.add(read.place(i));
        }
        into.add(new Repetition(needed, inner.consumed.weights(), inner.produced.weights()));
    }

    private String name() {
        StringBuilder name = new StringBuilder(transition.name());
        String separator = "[";
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring()) {
                name.append(separator)
                        .append(variable.name())
                        .append('=')
                        .append(Domains.name(variable.colour(), binding[variable.index()]));
                separator = ",";
            }
        }
        return separator.equals("[") ? transition.name() : name.append(']').toString();
    }
}
