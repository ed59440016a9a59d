package io.petrigraph.test.random;

import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.test.random.NetShape.Bag;
import io.petrigraph.test.random.NetShape.Entity;
import io.petrigraph.test.random.NetShape.Link;
import java.util.List;

/** Eager transitions. They end, because each takes a token and gives only tokens of later places or states. */
final class RandomEager {
    private final SplitMix64 random;
    private final NetBuilder builder;
    private final NetShape shape;
    private final Transition.Eager when;

    RandomEager(SplitMix64 random, NetBuilder builder, NetShape shape, Transition.Eager when) {
        this.when = when;
        this.random = random;
        this.builder = builder;
        this.shape = shape;
    }

    void declare() {
        if (random.chance(30)) {
            drain(random.below(shape.bags.size()));
        }
        for (Entity entity : shape.entities) {
            if (entity.states().size() > 1 && random.chance(25)) {
                advance(entity);
            }
        }
    }

    private RandomExpressions scope(String name) {
        TransitionBuilder transition = builder.transition(name).eager(when).priority(random.below(3));
        return new RandomExpressions(random, transition, false);
    }

    /** Takes a token of a bag; gives at most one of a later bag. */
    private void drain(int rank) {
        RandomExpressions scope = scope("drain" + rank);
        Bag bag = shape.bags.get(rank);
        scope.transition().consume(bag.name(), scope.openTerms(bag));
        scope.guards(60);
        if (rank + 1 < shape.bags.size() && random.chance(60)) {
            Bag later = shape.bags.get(random.between(rank + 1, shape.bags.size() - 1));
            scope.transition()
                    .produce(later.name(), List.of(Term.one(scope.closed(later).columns())));
        }
    }

    /** Moves a row to a later state, sometimes only once a row that it links to is there too. */
    private void advance(Entity entity) {
        RandomExpressions scope = scope(entity.name() + ".advance");
        TransitionBuilder transition = scope.transition();
        Expr.Var key = transition.free("id", Primitive.LONG);
        scope.add(key, Primitive.LONG);
        int from = random.below(entity.states().size() - 1);
        int to = random.between(from + 1, entity.states().size() - 1);
        transition.move(
                entity.place(entity.states().get(from)),
                entity.place(entity.states().get(to)),
                key);
        for (Link link : shape.links) {
            if (link.from().equals(entity) && link.toOne() && random.chance(50)) {
                Expr.Var other = transition.lookUp("other" + link.name(), Primitive.LONG);
                transition.linked(link.name(), key, other).in(link.to().state(random), other);
            }
        }
        scope.guards(70);
    }
}
