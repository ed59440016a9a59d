package io.petrigraph.test.structure;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/** Random nets whose colours are finite, so that they unfold: every arc kind but for-all, guards as data, weights. */
final class FiniteNets {
    private static final List<Colour.Scalar> SCALARS = List.of(
            new Colour.Enumeration("Ring", List.of("r0", "r1", "r2"), true),
            new Colour.Enumeration("Plain", List.of("e0", "e1"), false),
            new Colour.IntRange("Range", -1, 2),
            Colour.Primitive.BOOLEAN);

    private final SplitMix64 random;
    private final NetBuilder builder;
    private final List<List<Colour.Scalar>> places = new ArrayList<>();

    private FiniteNets(long seed) {
        random = new SplitMix64(seed);
        builder = Net.builder("finite" + Long.toHexString(seed)).eventIdWindow(0);
    }

    static Net of(long seed) {
        return new FiniteNets(seed).build();
    }

    private Net build() {
        for (int left = random.between(2, 4); left > 0; left--) {
            List<Colour.Scalar> columns = new ArrayList<>();
            for (int width = random.below(3); width > 0; width--) {
                columns.add(random.pick(SCALARS));
            }
            declarePlace(!places.isEmpty() && random.chance(40) ? random.pick(places) : columns);
        }
        for (int i = random.between(1, 4); i > 0; i--) {
            declareTransition(builder.transition("t" + i));
        }
        return builder.build();
    }

    private void declarePlace(List<Colour.Scalar> colours) {
        String name = "p" + places.size();
        Column[] columns = new Column[colours.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column("c" + i, colours.get(i));
        }
        builder.place(name, 0, columns);
        places.add(colours);
        for (int left = random.below(4); left > 0; left--) {
            Expr[] token = colours.stream().map(this::constant).toArray(Expr[]::new);
            builder.initial(name, random.between(1, 2), token);
        }
    }

    private Expr constant(Colour.Scalar colour) {
        if (colour instanceof Colour.IntRange range) {
            return Expr.constant(random.between((int) range.low(), (int) range.high()));
        }
        int size = colour instanceof Colour.Enumeration enumeration
                ? enumeration.constants().size()
                : 2;
        return Expr.constant(random.below(size));
    }

    private void declareTransition(TransitionBuilder transition) {
        List<Colour.Scalar> colours = new ArrayList<>();
        List<Expr.Var> variables = new ArrayList<>();
        for (int arcs = random.between(1, 2); arcs > 0; arcs--) {
            int place = random.below(places.size());
            List<Expr> columns = new ArrayList<>();
            for (Colour.Scalar colour : places.get(place)) {
                columns.add(open(transition, colour, colours, variables));
            }
            Term term = new Term(random.chance(20) ? 2 : 1, columns);
            if (random.chance(75)) {
                transition.consume("p" + place, term);
            } else {
                transition.read("p" + place, term);
            }
        }
        for (int arcs = random.below(3); arcs > 0; arcs--) {
            int place = random.below(places.size());
            List<Term> terms = new ArrayList<>(List.of(closed(place, colours, variables)));
            if (random.chance(20)) {
                Term more = closed(place, colours, variables);
                terms.add(0, new Term(2, more.columns()));
                terms.set(1, new Term(random.chance(50) ? -1 : 1, terms.get(1).columns()));
            }
            transition.produce("p" + place, terms);
        }
        special(transition, colours, variables);
        if (!variables.isEmpty() && random.chance(30)) {
            guard(transition, colours, variables);
        }
    }

    private void guard(TransitionBuilder transition, List<Colour.Scalar> colours, List<Expr.Var> variables) {
        int index = random.below(variables.size());
        Condition compare = new Condition.Compare(
                random.pick(List.of(Condition.Comparison.values())),
                variables.get(index),
                constant(colours.get(index)));
        Condition other = new Condition.Compare(Condition.Comparison.EQUAL, variables.get(0), constant(colours.get(0)));
        transition.guard(
                "g",
                random.pick(List.of(
                        compare,
                        new Condition.Not(compare),
                        new Condition.And(List.of(compare, other)),
                        new Condition.Or(List.of(compare, other)))));
    }

    private void special(TransitionBuilder transition, List<Colour.Scalar> colours, List<Expr.Var> variables) {
        int place = random.below(places.size());
        Expr[] pattern = places.get(place).stream()
                .map(colour -> random.chance(50) ? Expr.any() : value(colour, colours, variables))
                .toArray(Expr[]::new);
        switch (random.below(8)) {
            case 0 -> transition.inhibit("p" + place, random.between(1, 2), pattern);
            case 1 -> transition.reset("p" + place, pattern);
            case 2 -> {
                List<Integer> alike = new ArrayList<>();
                for (int to = 0; to < places.size(); to++) {
                    if (places.get(to).equals(places.get(place))) {
                        alike.add(to);
                    }
                }
                transition.transfer("p" + place, "p" + random.pick(alike), pattern);
            }
            default -> {}
        }
    }

    /** A variable, new or known, or a constant: what a consume or read arc may say. */
    private Expr open(
            TransitionBuilder transition, Colour.Scalar colour, List<Colour.Scalar> colours, List<Expr.Var> variables) {
        if (random.chance(25)) {
            return value(colour, colours, variables);
        }
        Expr.Var variable = transition.free("x" + variables.size(), colour);
        colours.add(colour);
        variables.add(variable);
        return variable;
    }

    private Term closed(int place, List<Colour.Scalar> colours, List<Expr.Var> variables) {
        List<Expr> columns = new ArrayList<>();
        places.get(place).forEach(colour -> columns.add(value(colour, colours, variables)));
        return Term.one(columns);
    }

    private Expr value(Colour.Scalar colour, List<Colour.Scalar> colours, List<Expr.Var> variables) {
        List<Expr.Var> alike = new ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            if (colours.get(i).equals(colour)) {
                alike.add(variables.get(i));
            }
        }
        if (alike.isEmpty() || random.chance(20)) {
            return constant(colour);
        }
        boolean steps = colour != Colour.Primitive.BOOLEAN && random.chance(30);
        return steps ? new Expr.Step(random.pick(alike), random.between(-1, 1)) : random.pick(alike);
    }
}
