package io.petrigraph.test.random;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.EdgeBuilder;
import io.petrigraph.net.EntityBuilder;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Transition;
import io.petrigraph.test.random.NetShape.Bag;
import io.petrigraph.test.random.NetShape.Entity;
import io.petrigraph.test.random.NetShape.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A net from a seed: bags of all colours, entities, edges, and transitions with all kinds of arcs over them. */
public final class RandomNet {
    private final SplitMix64 random;
    private final NetBuilder builder;
    private final NetShape shape = new NetShape();
    /** How its eager transitions fire. */
    private final Transition.Eager eager;

    private RandomNet(long seed, Transition.Eager eager) {
        this.eager = eager;
        random = new SplitMix64(seed);
        builder = Net.builder("net" + Long.toHexString(seed));
    }

    /** The net of a seed. */
    public static Net of(long seed) {
        return new RandomNet(seed, Transition.Eager.SAME_STEP).build();
    }

    /** The net of a seed, but that its eager transitions fire in steps of their own. */
    public static Net withOwnSteps(long seed) {
        return new RandomNet(seed, Transition.Eager.OWN_STEP).build();
    }

    /** A net of bags whose transitions take no parameters, so that they can fire by themselves. */
    public static Net played(long seed) {
        return new RandomNet(seed, Transition.Eager.NO).buildPlayed();
    }

    private Net buildPlayed() {
        for (int left = random.between(2, 8); left > 0; left--) {
            declareBag();
        }
        boolean hasPriorities = random.chance(30);
        boolean runsDown = random.chance(60);
        for (int i = random.between(2, 8); i > 0; i--) {
            RandomExpressions scope = new RandomExpressions(random, builder.transition("bag" + i), false);
            scope.transition().priority(hasPriorities ? random.below(3) : 0);
            RandomBagTransitions transitions = new RandomBagTransitions(random, builder, shape);
            if (runsDown) {
                transitions.arcsOfFewer(scope);
            } else {
                transitions.arcs(scope);
            }
        }
        return builder.build();
    }

    private Net build() {
        builder.eventIdWindow(random.pick(List.of(0, 2, 5, 4096)));
        for (int left = random.between(2, 4); left > 0; left--) {
            declareBag();
        }
        for (int left = random.below(3); left > 0; left--) {
            declareEntity();
        }
        for (int left = shape.entities.isEmpty() ? 0 : random.below(4); left > 0; left--) {
            declareEdge();
        }
        fillEntities();
        new RandomBagTransitions(random, builder, shape).declare();
        new RandomEntityTransitions(random, builder, shape).declare();
        new RandomEager(random, builder, shape, eager).declare();
        return builder.build();
    }

    private void declareBag() {
        String name = "b" + shape.bags.size();
        List<Column> columns = new ArrayList<>();
        boolean alike = !shape.bags.isEmpty() && random.chance(40);
        List<Colour.Scalar> colours = alike
                ? random.pick(shape.bags).columns().stream().map(Column::colour).toList()
                : RandomValues.colour(random).columns();
        colours.forEach(colour -> columns.add(new Column("c" + columns.size(), colour)));
        int uniqueWidth = columns.isEmpty() || random.chance(70) ? 0 : random.between(1, columns.size());
        builder.place(name, uniqueWidth, columns.toArray(new Column[0]));
        Bag bag = new Bag(name, columns, uniqueWidth);
        shape.bags.add(bag);
        Set<List<Object>> seen = new HashSet<>();
        for (int left = random.below(5); left > 0; left--) {
            List<Object> token = new ArrayList<>();
            columns.forEach(column -> token.add(RandomValues.value(column.colour(), random)));
            if (seen.add(token.subList(0, uniqueWidth == 0 ? columns.size() : uniqueWidth))) {
                initial(name, uniqueWidth == 0 ? random.between(1, 3) : 1, token);
            }
        }
    }

    private void initial(String place, long count, List<Object> token) {
        builder.initial(place, count, token.stream().map(RandomValues::constant).toArray(Expr[]::new));
    }

    private void declareEntity() {
        String name = "E" + shape.entities.size();
        EntityBuilder entity = builder.entity(name);
        List<Column> fields = new ArrayList<>();
        boolean hasUnique = false;
        for (int left = random.below(3); left > 0; left--) {
            Column field = new Column("f" + fields.size(), RandomValues.scalar(random));
            fields.add(field);
            if (random.chance(20)) {
                hasUnique = true;
                entity.uniqueField(field.name(), field.colour());
            } else {
                entity.field(field.name(), field.colour());
            }
        }
        List<String> states = List.of("New", "Open", "Done").subList(0, random.between(1, 3));
        entity.states(states.toArray(new String[0]));
        boolean ends = random.chance(60);
        if (ends) {
            entity.ends();
        }
        shape.entities.add(new Entity(name, fields, states, ends, hasUnique));
    }

    private void declareEdge() {
        Entity from = random.pick(shape.entities);
        Entity to = random.pick(shape.entities);
        Link link = new Link(from.name() + ".e" + shape.links.size(), from, to, random.chance(50), random.chance(50));
        EdgeBuilder edge =
                builder.edge(link.name()).from(from.name()).to(to.name()).inverse(link.inverse());
        if (link.toOne()) {
            edge.toOne();
        }
        if (link.fromOne()) {
            edge.fromOne();
        }
        edge.onEnd(policy(to), policy(from));
        Edge.Reference reference = random.pick(List.of(Edge.Reference.values()));
        boolean expectable = !to.hasUnique(); // placeholders would share the unique value
        edge.reference(reference == Edge.Reference.EXPECTED && !expectable ? Edge.Reference.DEFERRED : reference);
        shape.links.add(link);
    }

    /** What may happen to the far entity when the near one ends. */
    private Edge.Deletion policy(Entity far) {
        Edge.Deletion policy = random.pick(List.of(Edge.Deletion.values()));
        return policy == Edge.Deletion.CASCADE && !far.ends() ? Edge.Deletion.RESTRICT : policy;
    }

    /** Some rows with keys from 0, their unique fields told apart by the key, and links between them. */
    private void fillEntities() {
        List<List<Long>> keys = new ArrayList<>();
        for (Entity entity : shape.entities) {
            List<Long> live = new ArrayList<>();
            Set<Object> seen = new HashSet<>();
            for (long key = 0; key < 4; key++) {
                List<Object> row = new ArrayList<>(List.of(key));
                entity.fields().forEach(field -> row.add(RandomValues.value(field.colour(), random)));
                boolean distinct = row.stream().skip(1).noneMatch(seen::contains);
                if (random.chance(70) && distinct) {
                    seen.addAll(row.subList(1, row.size()));
                    live.add(key);
                    initial(entity.state(random), 1, row);
                }
            }
            keys.add(live);
        }
        for (Link link : shape.links) {
            fillEdge(link, keys.get(shape.entities.indexOf(link.from())), keys.get(shape.entities.indexOf(link.to())));
        }
    }

    private void fillEdge(Link link, List<Long> froms, List<Long> tos) {
        Set<Long> usedFroms = new HashSet<>();
        Set<Long> usedTos = new HashSet<>();
        for (Long from : froms) {
            for (Long to : tos) {
                boolean free = !(link.toOne() && usedFroms.contains(from)) && !(link.fromOne() && usedTos.contains(to));
                if (free && random.chance(30)) {
                    usedFroms.add(from);
                    usedTos.add(to);
                    initial(link.name(), 1, List.of(from, to));
                    initial(link.inverse(), 1, List.of(to, from));
                }
            }
        }
    }
}
