package io.petrigraph.test.random;

import io.petrigraph.net.ArcBuilder;
import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.test.random.NetShape.Bag;
import io.petrigraph.test.random.NetShape.Entity;
import io.petrigraph.test.random.NetShape.Link;
import java.util.ArrayList;
import java.util.List;

/** Transitions over entities and edges, written with the verbs of the entity layer; and invariants. */
final class RandomEntityTransitions {
    private final SplitMix64 random;
    private final NetBuilder builder;
    private final NetShape shape;

    RandomEntityTransitions(SplitMix64 random, NetBuilder builder, NetShape shape) {
        this.random = random;
        this.builder = builder;
        this.shape = shape;
    }

    void declare() {
        for (Entity entity : shape.entities) {
            create(entity);
            for (int i = random.between(1, 2); i > 0; i--) {
                move(entity, i);
            }
            variants(entity);
            if (entity.ends()) {
                end(entity);
            }
            if (random.chance(25)) {
                invariant(entity);
            }
        }
        shape.links.forEach(this::links);
        if (!shape.entities.isEmpty() && random.chance(30)) {
            sweep(random.pick(shape.entities));
        }
    }

    /** Counts, by a token each, the different values that a field has in a state; or asks all rows for something. */
    private void sweep(Entity entity) {
        RandomExpressions scope = scope(entity.name() + ".sweep");
        String state = entity.state(random);
        Bag into = random.pick(shape.bags);
        scope.transition().forAll(each -> {
            List<Expr> pattern = new ArrayList<>(List.of(random.chance(50) ? Expr.any() : each.each("id")));
            List<Expr> made = new ArrayList<>();
            for (Column field : entity.fields()) {
                pattern.add(random.chance(60) ? each.each(field.name(), field.colour()) : Expr.any());
            }
            for (Column column : into.columns()) {
                int field = NetShape.indexOf(entity.fields(), column.colour()) + 1;
                boolean usable = field > 0 && !(pattern.get(field) instanceof Expr.Any);
                made.add(usable ? pattern.get(field) : scope.value(column.colour()));
            }
            each.select(state, pattern.toArray(new Expr[0]));
            if (random.chance(70)) {
                each.produce(into.name(), made.toArray(new Expr[0]));
            } else {
                each.inhibit(into.name(), random.between(1, 3), made.toArray(new Expr[0]));
            }
        });
        scope.guards(20);
    }

    private RandomExpressions scope(String name) {
        RandomExpressions scope = new RandomExpressions(random, builder.transition(name), true);
        scope.transition().priority(random.below(2));
        return scope;
    }

    private void create(Entity entity) {
        RandomExpressions scope = scope(entity.name() + ".create");
        TransitionBuilder transition = scope.transition();
        Expr.Var key = key(scope, "id");
        transition.create(entity.state(random), key, sets(scope, entity, 70));
        for (Link link : shape.links) {
            if (link.from().equals(entity) && random.chance(40)) {
                transition.link(link.name(), key, key(scope, "to" + link.name()));
            }
        }
        extras(scope, entity, key);
    }

    private void move(Entity entity, int number) {
        RandomExpressions scope = scope(entity.name() + ".move" + number);
        TransitionBuilder transition = scope.transition();
        Expr.Var key = key(scope, "id");
        for (Column field : entity.fields()) {
            if (random.chance(40)) {
                scope.add(transition.field(key, field.name()), field.colour());
            }
        }
        transition.move(entity.state(random), entity.state(random), key, sets(scope, entity, 30));
        extras(scope, entity, key);
    }

    /** One event with a variant for each of two states; what it means depends on where the row is. */
    private void variants(Entity entity) {
        String event = entity.name() + ".turn";
        for (String state : entity.states()) {
            RandomExpressions scope = scope(event + "[" + state + "]");
            TransitionBuilder transition = scope.transition().event(event);
            Expr.Var key = key(scope, "id");
            transition.move(entity.place(state), entity.state(random), key);
            scope.guards(20);
        }
    }

    private void end(Entity entity) {
        RandomExpressions scope = scope(entity.name() + ".end");
        Expr.Var key = key(scope, "id");
        scope.transition().end(entity.state(random), key);
        scope.guards(15);
    }

    private void links(Link link) {
        RandomExpressions link1 = scope(link.name() + ".link");
        Expr.Var from = key(link1, "from");
        Expr.Var to = key(link1, "to");
        link1.transition().in(link.from().state(random), from).link(link.name(), from, to);
        RandomExpressions unlink = scope(link.name() + ".unlink");
        unlink.transition().unlink(link.name(), key(unlink, "from"), key(unlink, "to"));
        follow(link);
        forAll(link);
    }

    /** Moves the row at the other end of an edge: looked up where there is one at most, else searched. */
    private void follow(Link link) {
        RandomExpressions scope = scope(link.name() + ".follow");
        TransitionBuilder transition = scope.transition();
        Expr.Var from = key(scope, "from");
        Expr.Var to = link.toOne() ? transition.lookUp("to", Primitive.LONG) : transition.free("to", Primitive.LONG);
        transition.linked(link.name(), from, to);
        transition.move(link.to().state(random), link.to().state(random), to, sets(scope, link.to(), 20));
        if (random.chance(50)) {
            transition.exists(link.from().name(), from);
        }
    }

    /** Moves, tests or unlinks all rows at the far ends of the links of one row. */
    private void forAll(Link link) {
        RandomExpressions scope = scope(link.name() + ".all");
        Expr.Var to = key(scope, "to");
        String state = link.from().state(random);
        scope.transition().forAll(each -> {
            Expr.Var from = each.each("from");
            each.select(link.inverse(), to, from);
            switch (random.below(4)) {
                case 0 -> each.in(state, from);
                case 1 -> each.unlink(link.name(), from, to);
                default -> {
                    each.whereIn(state, from);
                    each.move(state, link.from().state(random), from, sets(scope, link.from(), 20));
                }
            }
        });
        extras(scope, link.to(), to);
    }

    private Expr.Var key(RandomExpressions scope, String name) {
        Expr.Var key = scope.transition().key(name);
        scope.add(key, Primitive.LONG);
        return key;
    }

    private FieldValue[] sets(RandomExpressions scope, Entity entity, int percent) {
        List<FieldValue> sets = new ArrayList<>();
        for (Column field : entity.fields()) {
            if (random.chance(percent)) {
                sets.add(FieldValue.set(
                        field.name(),
                        random.chance(15) ? scope.computed(field.colour()) : scope.closed(field.colour())));
            }
        }
        return sets.toArray(new FieldValue[0]);
    }

    /** Other entities' rows, links and plain tokens that the transition also asks for or moves. */
    private void extras(RandomExpressions scope, Entity entity, Expr.Var key) {
        ArcBuilder<?> arcs = scope.transition();
        for (Link link : shape.links) {
            if (link.from().equals(entity) && random.chance(10)) {
                arcs.inhibit(link.name(), random.between(1, 2), key, Expr.any());
            }
        }
        if (random.chance(15)) {
            Bag bag = random.pick(shape.bags);
            arcs.consume(bag.name(), scope.openTerms(bag));
        }
        if (random.chance(15)) {
            Bag bag = random.pick(shape.bags);
            arcs.produce(bag.name(), List.of(scope.closed(bag)));
        }
        scope.guards(15);
    }

    /** Not more than one link of a touched key, or a bound on a field of its row. */
    private void invariant(Entity entity) {
        Invariant.Scope when = random.pick(List.of(Invariant.Scope.values()));
        int family = shape.entities.indexOf(entity);
        int field = entity.fields().size();
        boolean counts = field > 0 && entity.fields().get(field - 1).colour() == Primitive.LONG;
        if (counts) {
            builder.invariant(
                    entity.name() + ".small",
                    entity.name(),
                    List.of(),
                    when,
                    view -> view.stateOf(family, view.value(0)) < 0 || view.field(family, view.value(0), field) < 8);
        }
    }
}
