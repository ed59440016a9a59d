package io.petrigraph.test.random;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables of one transition, and random expressions, terms and guards over them. */
final class RandomExpressions {
    private final SplitMix64 random;
    private final TransitionBuilder transition;
    private final List<Known> known = new ArrayList<>();
    private final boolean mayTakeParameters;
    /** Bags whose tokens bind variables of many values; bags from which a term subtracts, whose tokens bind none. */
    private final Set<String> bound = new HashSet<>();

    private final Set<String> subtracted = new HashSet<>();
    private int names;

    /** A variable that has a value wherever a pattern or a produced token is evaluated. */
    record Known(Expr.Var variable, Colour.Scalar colour) {}

    /** An eager transition takes no parameters. */
    RandomExpressions(SplitMix64 random, TransitionBuilder transition, boolean mayTakeParameters) {
        this.random = random;
        this.transition = transition;
        this.mayTakeParameters = mayTakeParameters;
    }

    TransitionBuilder transition() {
        return transition;
    }

    void add(Expr.Var variable, Colour.Scalar colour) {
        known.add(new Known(variable, colour));
    }

    private String name() {
        return "v" + names++;
    }

    /** A column of a consume or read term: it may bind a new free variable. */
    Expr open(Colour.Scalar colour) {
        if (random.chance(mayTakeParameters ? 35 : 60)) {
            Expr.Var free = transition.free(name(), colour);
            add(free, colour);
            return free;
        }
        return closed(colour);
    }

    /** A column that is evaluated: a known variable, a new parameter, a constant, a step, a sum. */
    Expr closed(Colour.Scalar colour) {
        int dice = random.below(10);
        if (dice == 0) {
            return RandomValues.constant(RandomValues.value(colour, random));
        }
        if (dice == 1 && (colour instanceof Colour.Enumeration || colour instanceof Colour.IntRange)) {
            return new Expr.Step(value(colour), random.pick(List.of(1, -1, 2)));
        }
        if (dice <= 2 && colour == Primitive.LONG) {
            Expr.Operator operator = random.pick(List.of(Expr.Operator.values()));
            return new Expr.Arithmetic(operator, value(colour), new Expr.Const(random.between(0, 2)));
        }
        return value(colour);
    }

    /** A known variable of the colour, or a new parameter, or a constant. */
    Expr value(Colour.Scalar colour) {
        List<Known> fitting =
                known.stream().filter(k -> k.colour().equals(colour)).toList();
        if (!fitting.isEmpty() && random.chance(75)) {
            return random.pick(fitting).variable();
        }
        if (mayTakeParameters && Colour.isListable(colour) && random.chance(10)) {
            return unbound(colour);
        }
        if (!mayTakeParameters || random.chance(25)) {
            return RandomValues.constant(RandomValues.value(colour, random));
        }
        Expr.Var parameter = transition.parameter(name(), colour);
        add(parameter, colour);
        return parameter;
    }

    /** What an inhibit, a reset, a transfer or a select matches: each column any, or a value. */
    List<Expr> pattern(List<Column> columns, int anyPercent) {
        List<Expr> pattern = new ArrayList<>();
        columns.forEach(column -> pattern.add(random.chance(anyPercent) ? Expr.any() : value(column.colour())));
        return pattern;
    }

    /** The terms of a consume or read arc of a bag; of a unique bag one token by its key. */
    List<Term> openTerms(NetShape.Bag bag) {
        List<Term> terms = new ArrayList<>();
        int knownBefore = known.size();
        for (int left = bag.uniqueWidth() > 0 || random.chance(70) ? 1 : 2; left > 0; left--) {
            List<Expr> columns = new ArrayList<>();
            for (int i = 0; i < bag.columns().size(); i++) {
                boolean rest = bag.uniqueWidth() > 0 && i >= bag.uniqueWidth();
                boolean mayOpen = !subtracted.contains(bag.name()) || Colour.isListable(bag.colour(i));
                columns.add(
                        rest && random.chance(50) ? Expr.any() : mayOpen ? open(bag.colour(i)) : closed(bag.colour(i)));
            }
            terms.add(new Term(bag.uniqueWidth() > 0 || random.chance(75) ? 1 : 2, columns));
        }
        boolean bindsMany = known.stream().skip(knownBefore).anyMatch(fresh -> !Colour.isListable(fresh.colour()));
        if (bindsMany) {
            bound.add(bag.name());
        }
        boolean maySubtract = bag.uniqueWidth() == 0 && !bound.contains(bag.name());
        if (maySubtract && !bag.columns().isEmpty() && random.chance(10)) {
            subtracted.add(bag.name());
            Term first = terms.get(0);
            terms.set(0, new Term(first.count() + 1, first.columns()));
            terms.add(new Term(-1, closed(bag).columns()));
        } else if (maySubtract && mayTakeParameters && bag.columns().size() == 1 && random.chance(15)) {
            subtracted.add(bag.name());
            subtractFromAll(bag.colour(0), terms);
        }
        return terms;
    }

    /** Every value of a small colour but one or two, which may be a variable that no other arc binds. */
    private void subtractFromAll(Colour.Scalar colour, List<Term> terms) {
        long low = colour instanceof Colour.IntRange range ? range.low() : 0;
        long high = colour instanceof Colour.Enumeration e ? e.constants().size() - 1L : 1;
        high = colour instanceof Colour.IntRange range ? range.high() : high;
        if (Colour.isListable(colour) && high - low < 4) {
            terms.clear();
            for (long word = low; word <= high; word++) {
                terms.add(Term.one(List.of(new Expr.Const(word))));
            }
            for (int left = random.between(1, 2); left > 0; left--) {
                terms.add(new Term(-1, List.of(random.chance(60) ? unbound(colour) : value(colour))));
            }
        }
    }

    private Expr unbound(Colour.Scalar colour) {
        Expr.Var free = transition.free(name(), colour);
        add(free, colour);
        return free;
    }

    /** One token to produce. */
    Term closed(NetShape.Bag bag) {
        List<Expr> columns = new ArrayList<>();
        bag.columns().forEach(column -> columns.add(closed(column.colour())));
        return new Term(bag.uniqueWidth() > 0 || random.chance(80) ? 1 : 2, columns);
    }

    /** A guard as data over two values, sometimes of several comparisons. */
    Condition condition(int depth) {
        int dice = depth == 0 ? 9 : random.below(10);
        return switch (dice) {
            case 0 -> new Condition.Not(condition(depth - 1));
            case 1 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
            case 2, 3 -> new Condition.Or(List.of(condition(depth - 1), condition(depth - 1)));
            default -> compare();
        };
    }

    private Condition compare() {
        Known left = random.pick(known);
        List<Condition.Comparison> comparisons = Colour.isText(left.colour())
                ? List.of(Condition.Comparison.EQUAL, Condition.Comparison.NOT_EQUAL)
                : List.of(Condition.Comparison.values());
        Expr right = random.chance(50)
                ? RandomValues.constant(RandomValues.value(left.colour(), random))
                : random.pick(known.stream()
                                .filter(k -> k.colour().equals(left.colour()))
                                .toList())
                        .variable();
        return new Condition.Compare(random.pick(comparisons), left.variable(), right);
    }

    /** Sometimes guards, as data and as user code, over what is known. */
    void guards(int percent) {
        if (!known.isEmpty() && random.chance(percent)) {
            transition.guard("data", condition(2));
        }
        List<Known> askable = askable();
        if (!askable.isEmpty() && random.chance(percent / 2)) {
            Known asked = random.pick(askable);
            int variable = asked.variable().variable();
            boolean text = Colour.isText(asked.colour());
            transition.guard("code", view -> (text ? view.text(variable).length() : view.value(variable)) % 5 != 3);
        }
    }

    /** What user code can ask a binding for: no byte strings. */
    private List<Known> askable() {
        return known.stream().filter(k -> k.colour() != Primitive.BYTES).toList();
    }

    /** A value that user code computes from what is known; where nothing is known, or the colour does not allow it, not computed. */
    Expr computed(Colour.Scalar colour) {
        List<Known> askable = askable();
        if (askable.isEmpty() || !(colour == Primitive.LONG || colour == Primitive.STRING)) {
            return closed(colour);
        }
        Known asked = random.pick(askable);
        int variable = asked.variable().variable();
        boolean text = Colour.isText(asked.colour());
        Expr.Var computed = transition.compute(name(), colour, view -> {
            long word = text ? view.text(variable).length() : view.value(variable);
            return colour == Primitive.LONG
                    ? Math.floorMod(word * 3 + 1, 8L)
                    : view.intern("k" + Math.floorMod(word, 4L));
        });
        return computed;
    }
}
