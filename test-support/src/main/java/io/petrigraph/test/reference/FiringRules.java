package io.petrigraph.test.reference;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Computation;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Guard;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules by which a transition with a binding is enabled, and what it does then. All tests are made on the marking
 * before the firing; the effect is made on a copy.
 */
class FiringRules {
    private final Net net;
    private final Tokens marking;

    /** An arc of one firing with the values of its variables; a for-all gives its inner arcs once for each element. */
    record BoundArc(Arc arc, Map<Integer, Object> binding) {}

    FiringRules(Net net, Tokens marking) {
        this.net = net;
        this.marking = marking;
    }

    Tokens initialMarking() {
        Tokens initial = new Tokens();
        for (InitialToken token : net.initial()) {
            initial.add(token.place(), token(token.place(), token.columns(), Map.of()), token.count());
        }
        return initial;
    }

    /** The firing; {@link NotEnabled} where it may not happen. */
    final Firing decide(Transition transition, Map<Integer, Object> given, boolean guarded) {
        Map<Integer, Object> binding = new HashMap<>(given);
        binding.forEach((variable, value) ->
                Expressions.requireIn(transition.variables().get(variable).colour(), value));
        Map<Arc, List<Map<Integer, Object>>> elements = new HashMap<>();
        List<BoundArc> arcs = new ArrayList<>();
        for (Arc arc : transition.arcs()) {
            if (arc instanceof Arc.ForAll forAll) {
                elements.put(arc, new Matching(net, marking).elements(forAll, binding));
                elements.get(arc).forEach(element -> forAll.inner().forEach(a -> arcs.add(new BoundArc(a, element))));
            } else {
                arcs.add(new BoundArc(arc, binding));
            }
        }
        requireTests(arcs);
        if (guarded) {
            transition.guards().forEach(guard -> requireGuard(guard, transition, binding));
        }
        transition.computations().forEach(computation -> compute(computation, transition, binding));
        elements.values().forEach(list -> list.forEach(element -> element.putAll(binding)));
        Tokens produced = total(arcs, Arc.Produce.class);
        produced.forEach((p, token, n) -> NotEnabled.unless(n > 0, "produces fewer than none: token=" + token));
        for (BoundArc bound : arcs) {
            if (bound.arc instanceof Arc.Exists exists) {
                Object key = Expressions.evaluate(exists.key(), Colour.Primitive.LONG, bound.binding);
                KeyRules.requireExists(net, exists, key, marking, produced);
            }
        }
        return effect(transition, binding, elements, total(arcs, Arc.Consume.class), produced);
    }

    /** What the marking before the firing must have: consumes count together, each read and inhibit by itself. */
    void requireTests(List<BoundArc> arcs) {
        requireThere(total(arcs, Arc.Consume.class));
        for (BoundArc arc : arcs) {
            requireThere(total(List.of(arc), Arc.Read.class));
            if (arc.arc instanceof Arc.Inhibit inhibit) {
                long there = new Matching(net, marking).count(inhibit.place(), inhibit.pattern(), arc.binding);
                NotEnabled.unless(there < inhibit.threshold(), "inhibited: place=" + inhibit.place());
            }
        }
    }

    final void requireThere(Tokens wanted) {
        wanted.forEach((place, token, count) -> NotEnabled.unless(
                0 <= count && count <= marking.count(place, token),
                "token is not there: place=" + place + " token=" + token + " count=" + count));
    }

    private void requireGuard(Guard guard, Transition transition, Map<Integer, Object> binding) {
        boolean holds =
                guard.condition() == null || Expressions.test(guard.condition(), transition.variables(), binding);
        if (guard.function() != null) {
            holds = guard.function().test(new ReferenceView(net, marking, binding));
        }
        NotEnabled.unless(holds, "guard is false: guard=" + guard.name());
    }

    private void compute(Computation computation, Transition transition, Map<Integer, Object> binding) {
        if (computation.function() != null && !binding.containsKey(computation.variable())) {
            ReferenceView view = new ReferenceView(net, marking, binding);
            Object value = view.valueOf(
                    computation.function().compute(view),
                    transition.variables().get(computation.variable()).colour());
            binding.put(computation.variable(), value);
        }
    }

    /** Consume; then reset and transfer what matches and is left; then produce, and put down what was transferred. */
    Firing effect(
            Transition transition,
            Map<Integer, Object> binding,
            Map<Arc, List<Map<Integer, Object>>> elements,
            Tokens consumed,
            Tokens produced) {
        Tokens after = marking.copy();
        after.addAll(consumed, -1);
        Tokens arriving = produced.copy();
        Tokens moved = consumed.copy();
        List<Map<List<Object>, Long>> recorded = new ArrayList<>();
        for (Arc arc : transition.arcs()) {
            Map<List<Object>, Long> taken = new LinkedHashMap<>();
            if (arc instanceof Arc.Reset reset) {
                taken = take(after, reset.place(), reset.pattern(), binding);
                taken.forEach((token, count) -> moved.add(reset.place(), token, count));
            } else if (arc instanceof Arc.Transfer transfer) {
                taken = take(after, transfer.place(), transfer.pattern(), binding);
                taken.forEach((token, count) -> moved.add(transfer.place(), token, count));
                taken.forEach((token, count) -> arriving.add(transfer.toPlace(), token, count));
            } else if (arc instanceof Arc.ForAll forAll) {
                for (Map<Integer, Object> element : elements.getOrDefault(arc, List.of())) {
                    taken.merge(RecordedFiring.values(transition, forAll.index(), element), 1L, Long::sum);
                }
            } else {
                continue;
            }
            recorded.add(taken);
        }
        after.addAll(arriving, 1);
        moved.addAll(arriving, 1);
        requireUnique(after);
        return new Firing(transition, binding, RecordedFiring.of(transition, binding, recorded), moved, after);
    }

    private Map<List<Object>, Long> take(Tokens from, int place, List<Expr> pattern, Map<Integer, Object> binding) {
        Map<List<Object>, Long> taken = new LinkedHashMap<>();
        new Matching(net, from)
                .matches(place, pattern, binding)
                .forEach(match -> taken.put(match.token(), match.count()));
        taken.forEach((token, count) -> from.add(place, token, -count));
        return taken;
    }

    /** What no marking may break. */
    void requireUnique(Tokens after) {
        KeyRules.requireUnique(net, after);
    }

    /** What all arcs of one kind move or test together. */
    final Tokens total(List<BoundArc> arcs, Class<? extends Arc> kind) {
        Tokens total = new Tokens();
        for (BoundArc bound : arcs) {
            if (kind.isInstance(bound.arc)) {
                int place = Matching.placeOf(bound.arc);
                Matching.termsOf(bound.arc)
                        .forEach(term -> total.add(place, token(place, term.columns(), bound.binding), term.count()));
            }
        }
        return total;
    }

    /** The one token that these expressions stand for. */
    private List<Object> token(int place, List<Expr> columns, Map<Integer, Object> binding) {
        if (columns.contains(Expr.any())) {
            List<Matching.Match> there = new Matching(net, marking).matches(place, columns, binding);
            NotEnabled.unless(!there.isEmpty(), "no token matches: place=" + place);
            if (there.size() > 1) {
                throw new IllegalStateException("several tokens match: place=" + place + " columns=" + columns);
            }
            return there.get(0).token();
        }
        List<Object> token = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Colour.Scalar colour = net.places().get(place).columns().get(i).colour();
            token.add(
                    columns.get(i) instanceof Expr.Carry
                            ? carried(net.places().get(place).group(), token.get(0), i)
                            : Expressions.evaluate(columns.get(i), colour, binding));
        }
        return token;
    }

    /** The value which the row of this key had before the firing. */
    Object carried(int family, Object key, int column) {
        return KeyRules.row(net, marking, family, key).get(column);
    }
}
