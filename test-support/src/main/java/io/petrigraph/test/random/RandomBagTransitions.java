package io.petrigraph.test.random;

import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.test.random.NetShape.Bag;
import java.util.ArrayList;
import java.util.List;

/** Transitions over plain places, with every kind of arc. */
final class RandomBagTransitions {
    private final SplitMix64 random;
    private final NetBuilder builder;
    private final NetShape shape;

    RandomBagTransitions(SplitMix64 random, NetBuilder builder, NetShape shape) {
        this.random = random;
        this.builder = builder;
        this.shape = shape;
    }

    void declare() {
        for (int i = random.between(2, 5); i > 0; i--) {
            RandomExpressions scope = new RandomExpressions(random, builder.transition("bag" + i), true);
            scope.transition().priority(random.below(3));
            arcs(scope);
        }
    }

    /** Arcs in the order in which they bind: what finds free variables first. */
    void arcs(RandomExpressions scope) {
        TransitionBuilder transition = scope.transition();
        Bag fed = random.pick(shape.bags);
        if (random.chance(70)) {
            Bag taken = random.pick(shape.bags);
            transition.consume(taken.name(), scope.openTerms(taken));
        }
        if (random.chance(25)) {
            Bag taken = random.pick(shape.bags);
            transition.consume(taken.name(), scope.openTerms(taken));
        }
        if (random.chance(30)) {
            Bag read = random.pick(shape.bags);
            transition.read(read.name(), scope.openTerms(read));
        }
        if (random.chance(20)) {
            Bag inhibiting = random.pick(shape.bags);
            transition.inhibit(
                    inhibiting.name(), random.between(1, 4), columns(scope.pattern(inhibiting.columns(), 40)));
        }
        if (random.chance(12)) {
            Bag reset = random.pick(shape.bags);
            transition.reset(reset.name(), columns(scope.pattern(reset.columns(), 60)));
        }
        if (random.chance(12)) {
            transfer(scope);
        }
        if (random.chance(20)) {
            forAll(scope);
        }
        scope.guards(25);
        if (random.chance(85)) {
            transition.produce(fed.name(), produced(scope, fed));
        }
        if (random.chance(30)) {
            Bag also = random.pick(shape.bags);
            transition.produce(also.name(), produced(scope, also));
        }
    }

    /** Arcs that give no more tokens than they take, so that a net of such transitions soon comes to rest. */
    void arcsOfFewer(RandomExpressions scope) {
        TransitionBuilder transition = scope.transition();
        for (int left = random.between(1, 2); left > 0; left--) {
            Bag taken = random.pick(shape.bags);
            transition.consume(taken.name(), scope.openTerms(taken));
        }
        if (random.chance(30)) {
            Bag read = random.pick(shape.bags);
            transition.read(read.name(), scope.openTerms(read));
        }
        if (random.chance(20)) {
            Bag inhibiting = random.pick(shape.bags);
            transition.inhibit(
                    inhibiting.name(), random.between(1, 4), columns(scope.pattern(inhibiting.columns(), 40)));
        }
        if (random.chance(80)) {
            Bag fed = random.pick(shape.bags);
            transition.produce(fed.name(), List.of(scope.closed(fed)));
        }
    }

    private List<Term> produced(RandomExpressions scope, Bag bag) {
        if (bag.columns().isEmpty() || random.chance(85)) {
            return List.of(scope.closed(bag));
        }
        List<Expr> columns = new ArrayList<>();
        bag.columns().forEach(column -> columns.add(scope.computed(column.colour())));
        return List.of(Term.one(columns));
    }

    private void transfer(RandomExpressions scope) {
        Bag from = random.pick(shape.bags);
        List<Bag> alike = shape.bags.stream()
                .filter(bag -> bag.columns().equals(from.columns()))
                .toList();
        scope.transition().transfer(from.name(), random.pick(alike).name(), columns(scope.pattern(from.columns(), 60)));
    }

    private void forAll(RandomExpressions scope) {
        Bag selected = random.pick(shape.bags);
        Bag other = random.pick(shape.bags);
        scope.transition().forAll(each -> {
            List<Expr> pattern = new ArrayList<>();
            boolean whole = true;
            for (Column column : selected.columns()) {
                int dice = random.below(10);
                whole &= dice != 0;
                pattern.add(
                        dice == 0
                                ? Expr.any()
                                : dice < 3
                                        ? scope.value(column.colour())
                                        : each.each("x" + pattern.size(), column.colour()));
            }
            each.select(selected.name(), columns(pattern));
            if (whole && random.chance(60)) {
                each.consume(selected.name(), columns(pattern));
            }
            List<Expr> mapped = new ArrayList<>();
            for (Column column : other.columns()) {
                int alike = random.chance(80) ? NetShape.indexOf(selected.columns(), column.colour()) : -1;
                boolean usable = alike >= 0 && !(pattern.get(alike) instanceof Expr.Any);
                mapped.add(usable ? pattern.get(alike) : scope.value(column.colour()));
            }
            switch (random.below(6)) {
                case 0 -> each.read(other.name(), columns(mapped));
                case 1 -> each.inhibit(other.name(), random.between(1, 3), columns(mapped));
                case 2 -> each.consume(other.name(), columns(mapped));
                default -> each.produce(other.name(), columns(mapped));
            }
        });
    }

    private static Expr[] columns(List<Expr> columns) {
        return columns.toArray(new Expr[0]);
    }
}
