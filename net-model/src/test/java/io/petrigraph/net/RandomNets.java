package io.petrigraph.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Valid random nets from a seed, with every kind of arc, colour, edge and policy. */
final class RandomNets {
    private final Random random;
    private final NetBuilder net;
    private final List<List<Colour.Scalar>> bags = new ArrayList<>();
    private final List<Integer> stateCounts = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();

    private RandomNets(long seed) {
        random = new Random(seed);
        net = Net.builder("random-" + seed).eventIdWindow(random.nextInt(5000));
    }

    static Net net(long seed) {
        return new RandomNets(seed).build();
    }

    private Net build() {
        int places = 1 + random.nextInt(5);
        for (int i = 0; i < places; i++) {
            bag(i);
        }
        int entities = random.nextInt(4);
        for (int i = 0; i < entities; i++) {
            entity(i);
        }
        for (int i = 0; entities > 0 && i < random.nextInt(4); i++) {
            edge(i, entities);
        }
        int transitions = random.nextInt(8);
        for (int i = 0; i < transitions; i++) {
            if (entities > 0 && random.nextBoolean()) {
                entityTransition("e" + i, random.nextInt(entities));
            } else {
                bagTransition("b" + i);
            }
        }
        return net.build();
    }

    private void bag(int index) {
        List<Colour.Scalar> colours = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            colours.add(colour());
        }
        bags.add(colours);
        net.place("bag" + index, new Colour.Product("P" + index, List.copyOf(colours)));
        if (random.nextBoolean()) {
            net.initial(
                    "bag" + index,
                    1 + random.nextInt(1000),
                    colours.stream().map(this::constant).toArray(Expr[]::new));
        }
    }

    private Colour.Scalar colour() {
        return switch (random.nextInt(8)) {
            case 0 -> new Colour.Enumeration("E", List.of("a", "b", "c"), random.nextBoolean());
            case 1 -> new Colour.IntRange("R", -3, random.nextInt(9));
            default -> List.of(Colour.Primitive.values()).get(random.nextInt(6));
        };
    }

    private Expr constant(Colour.Scalar colour) {
        if (Colour.isText(colour)) {
            return new Expr.Text("text-" + random.nextInt(100));
        }
        if (colour == Colour.Primitive.LONG || colour == Colour.Primitive.DOUBLE) {
            return Expr.constant(random.nextLong() >> random.nextInt(64));
        }
        return Expr.constant(colour instanceof Colour.IntRange range ? range.low() : random.nextInt(2));
    }

    private void entity(int index) {
        EntityBuilder entity = net.entity("Entity" + index);
        entity.field("amount", Colour.Primitive.LONG);
        if (random.nextBoolean()) {
            entity.uniqueField("name", Colour.Primitive.STRING);
        }
        int states = 1 + random.nextInt(4);
        for (int i = 0; i < states; i++) {
            entity.states("S" + i);
        }
        stateCounts.add(states);
        entity.ends();
    }

    private void edge(int index, int entities) {
        int from = random.nextInt(entities);
        int to = random.nextInt(entities);
        EdgeBuilder edge = net.edge("edge" + index)
                .from("Entity" + from)
                .to("Entity" + to)
                .inverse("inverse" + index)
                .onEnd(policy(), policy());
        edge.reference(random.nextBoolean() ? Edge.Reference.REQUIRED : Edge.Reference.DEFERRED);
        if (random.nextBoolean()) {
            edge.toOne();
        }
        if (random.nextBoolean()) {
            edge.fromOne();
        }
        edges.add(new int[] {from, to});
    }

    private Edge.Deletion policy() {
        return List.of(Edge.Deletion.values()).get(random.nextInt(3));
    }

    private String state(int entity) {
        return "Entity" + entity + ".S" + random.nextInt(stateCounts.get(entity));
    }

    private void entityTransition(String name, int entity) {
        TransitionBuilder transition = net.transition(name).priority(random.nextInt(5) - 2);
        Expr.Var key = transition.key("key");
        switch (random.nextInt(4)) {
            case 0 -> transition.create(state(entity), key, FieldValue.set("amount", Expr.constant(5)));
            case 1 -> transition.move(state(entity), state(entity), key);
            case 2 -> transition.end(state(entity), key);
            default -> linkOrMove(transition, entity, key);
        }
        if (random.nextBoolean()) {
            transition.guard(
                    "guard", new Condition.Compare(Condition.Comparison.LESS, key, Expr.constant(random.nextInt())));
        }
    }

    private void linkOrMove(TransitionBuilder transition, int entity, Expr.Var key) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i)[0] == entity) {
                Expr.Var other = transition.key("other");
                if (random.nextBoolean()) {
                    transition.in(state(entity), key).link("edge" + i, key, other);
                } else {
                    transition.unlink("edge" + i, key, other);
                }
                return;
            }
        }
        Expr.Var amount = transition.field(key, "amount");
        transition.move(
                state(entity), state(entity), key, FieldValue.set("amount", Expr.plus(amount, Expr.constant(1))));
    }

    private void bagTransition(String name) {
        TransitionBuilder transition = net.transition(name);
        int bag = random.nextInt(bags.size());
        List<Colour.Scalar> colours = bags.get(bag);
        List<Expr> variables = new ArrayList<>();
        for (Colour.Scalar colour : colours) {
            variables.add(transition.free("v" + variables.size(), colour));
        }
        Expr[] columns = variables.toArray(new Expr[0]);
        transition.consume("bag" + bag, new Term(1 + random.nextInt(3), variables));
        int other = random.nextInt(bags.size());
        Expr[] anys = Collections.nCopies(bags.get(other).size(), Expr.any()).toArray(new Expr[0]);
        Expr[] constants = bags.get(other).stream().map(this::constant).toArray(Expr[]::new);
        switch (random.nextInt(6)) {
            case 0 -> transition.read("bag" + other, anys);
            case 1 -> transition.inhibit("bag" + other, 1 + random.nextInt(3), anys);
            case 2 -> transition.reset("bag" + other, anys);
            case 3 -> transition.produce("bag" + other, constants);
            case 4 -> transition.forAll(each -> each.select("bag" + other, anys).produce("bag" + bag, columns));
            default -> transition.produce("bag" + bag, columns);
        }
        if (random.nextInt(4) == 0) {
            transition.eager(Transition.Eager.SAME_STEP);
        }
    }
}
