package io.petrigraph.test.random;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A net from a seed that any tool of the field could run by itself: plain places of finite colours, no events, no code; a
 * third of them place/transition nets. Every kind of arc, weights, subtraction, guards, and in every second net priorities.
 * Most places are kept small by inhibitors, so most nets have few markings.
 */
public final class RandomPlainNet {
    private static final List<Colour.Scalar> SCALARS =
            List.of(RandomValues.RING, RandomValues.LADDER, RandomValues.RANGE, Colour.Primitive.BOOLEAN);

    private final SplitMix64 random;
    private final NetBuilder builder;
    private final List<Bag> bags = new ArrayList<>();
    private final boolean isColoured;

    private record Bag(String name, List<Colour.Scalar> columns) {}

    private record Known(Expr.Var variable, Colour.Scalar colour) {}

    private RandomPlainNet(long seed) {
        random = new SplitMix64(seed);
        builder = Net.builder("plain" + Long.toHexString(seed));
        isColoured = random.chance(67);
    }

    /** The net of a seed. */
    public static Net of(long seed) {
        return new RandomPlainNet(seed).build();
    }

    private Net build() {
        for (int left = random.between(2, 4); left > 0; left--) {
            declarePlace();
        }
        boolean hasPriorities = random.chance(50);
        for (int i = random.between(1, 4); i > 0; i--) {
            new Declaration("t" + i).declare(hasPriorities ? random.below(3) : 0);
        }
        return builder.build();
    }

    private void declarePlace() {
        Colour colour = Colour.dot();
        if (isColoured && random.chance(80)) {
            List<Colour> two = List.of(random.pick(SCALARS), random.pick(SCALARS));
            colour = random.chance(60) ? two.get(0) : new Colour.Product("Pair", two);
        }
        Bag bag = new Bag("p" + bags.size(), colour.columns());
        if (!bags.isEmpty() && random.chance(50)) { // alike, so that transfers have where to go
            bag = new Bag(bag.name, random.pick(bags).columns);
            colour = new Colour.Product("Pair", List.copyOf(bag.columns));
        }
        builder.place(bag.name, colour);
        bags.add(bag);
        for (int left = random.between(0, 3); left > 0; left--) {
            Expr[] token = bag.columns.stream().map(this::constant).toArray(Expr[]::new);
            builder.initial(bag.name, random.between(1, 2), token);
        }
    }

    private Expr constant(Colour.Scalar colour) {
        return RandomValues.constant(RandomValues.value(colour, random));
    }

    /** One transition. */
    private final class Declaration {
        private final TransitionBuilder transition;
        private final List<Known> known = new ArrayList<>();

        Declaration(String name) {
            transition = builder.transition(name);
        }

        void declare(int priority) {
            transition.priority(priority);
            for (int left = random.chance(85) ? random.between(1, 2) : 0; left > 0; left--) {
                Bag bag = random.pick(bags);
                transition.consume(bag.name, terms(bag, 15));
            }
            if (random.chance(30)) {
                Bag bag = random.pick(bags);
                transition.read(bag.name, terms(bag, 0));
            }
            if (random.chance(25)) {
                Bag bag = random.pick(bags);
                List<Expr> pattern = pattern(bag);
                boolean isOne =
                        pattern.contains(Expr.any()) && !pattern.stream().allMatch(Expr.any()::equals);
                transition.inhibit(bag.name, isOne ? 1 : random.between(1, 3), pattern.toArray(new Expr[0]));
            }
            if (random.chance(20)) {
                Bag bag = random.pick(bags);
                transition.reset(bag.name, pattern(bag).toArray(new Expr[0]));
            }
            if (random.chance(20)) {
                Bag from = random.pick(bags);
                List<Bag> alike = bags.stream()
                        .filter(bag -> bag.columns.equals(from.columns))
                        .toList();
                transition.transfer(
                        from.name, random.pick(alike).name, pattern(from).toArray(new Expr[0]));
            }
            for (int left = random.between(0, 2); left > 0; left--) {
                produce(random.pick(bags));
            }
            if (!known.isEmpty() && random.chance(40)) {
                transition.guard("condition", condition(2));
            }
        }

        private void produce(Bag bag) {
            if (random.chance(75)) {
                Expr[] any = Collections.nCopies(bag.columns.size(), Expr.any()).toArray(Expr[]::new);
                transition.inhibit(bag.name, random.between(2, 3), any);
            }
            transition.produce(bag.name, terms(bag, 0));
        }

        private List<Term> terms(Bag bag, int subtractPercent) {
            List<Term> terms = new ArrayList<>();
            for (int left = random.chance(80) ? 1 : 2; left > 0; left--) {
                terms.add(new Term(random.chance(75) ? 1 : 2, token(bag)));
            }
            if (!bag.columns.isEmpty() && random.chance(subtractPercent)) {
                terms.add(new Term(2, token(bag)));
                terms.add(new Term(-1, token(bag)));
            }
            return terms;
        }

        private List<Expr> token(Bag bag) {
            List<Expr> token = new ArrayList<>();
            bag.columns.forEach(colour -> token.add(value(colour)));
            return token;
        }

        private Expr value(Colour.Scalar colour) {
            if (random.chance(20)) {
                return constant(colour);
            }
            List<Known> fitting =
                    known.stream().filter(k -> k.colour.equals(colour)).toList();
            Known of = fitting.isEmpty() || random.chance(30) ? free(colour) : random.pick(fitting);
            boolean steps = colour.equals(RandomValues.RING) && random.chance(25);
            return steps ? new Expr.Step(of.variable, random.chance(50) ? 1 : -1) : of.variable;
        }

        private Known free(Colour.Scalar colour) {
            Known fresh = new Known(transition.free("v" + known.size(), colour), colour);
            known.add(fresh);
            return fresh;
        }

        private List<Expr> pattern(Bag bag) {
            List<Expr> pattern = new ArrayList<>();
            bag.columns.forEach(colour -> pattern.add(random.chance(50) ? Expr.any() : value(colour)));
            return pattern;
        }

        private Condition condition(int depth) {
            return switch (depth == 0 ? 9 : random.below(10)) {
                case 0 -> new Condition.Not(condition(depth - 1));
                case 1 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
                case 2, 3 -> new Condition.Or(List.of(condition(depth - 1), condition(depth - 1)));
                default -> {
                    Known left = random.pick(known);
                    List<Known> fitting = known.stream()
                            .filter(k -> k.colour.equals(left.colour))
                            .toList();
                    yield new Condition.Compare(
                            random.pick(List.of(Condition.Comparison.values())),
                            left.variable,
                            random.chance(50) ? constant(left.colour) : random.pick(fitting).variable);
                }
            };
        }
    }
}
