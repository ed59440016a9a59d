package io.petrigraph.structure;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Nets whose structure is known, for any size. */
final class SampleNets {
    private SampleNets() {}

    /** Dining philosophers that take one fork after the other, in any order: 5n places, 5n transitions, two dead markings. */
    static Net philosophers(int n) {
        NetBuilder net = Net.builder("Philosophers" + n);
        for (int i = 0; i < n; i++) {
            for (String place : List.of("Think", "Fork", "Catch1", "Catch2", "Eat")) {
                dot(net, place + i, place.equals("Think") || place.equals("Fork") ? 1 : 0);
            }
        }
        for (int i = 0; i < n; i++) {
            String left = "Fork" + i;
            String right = "Fork" + (i + 1) % n;
            net.transition("FF1a" + i).consume("Think" + i).consume(left).produce("Catch1" + i);
            net.transition("FF1b" + i).consume("Think" + i).consume(right).produce("Catch2" + i);
            net.transition("FF2a" + i).consume("Catch1" + i).consume(right).produce("Eat" + i);
            net.transition("FF2b" + i).consume("Catch2" + i).consume(left).produce("Eat" + i);
            net.transition("End" + i)
                    .consume("Eat" + i)
                    .produce("Think" + i)
                    .produce(left)
                    .produce(right);
        }
        return net.build();
    }

    /** The same as a coloured net: 5 places over n colours. */
    static Net colouredPhilosophers(int n) {
        Colour.Enumeration id = new Colour.Enumeration(
                "Id", IntStream.range(0, n).mapToObj(i -> "p" + i).toList(), true);
        NetBuilder net = Net.builder("PhilosophersCol" + n);
        for (String place : List.of("Think", "Fork", "Catch1", "Catch2", "Eat")) {
            net.place(place, id);
        }
        for (int i = 0; i < n; i++) {
            net.initial("Think", 1, Expr.constant(i)).initial("Fork", 1, Expr.constant(i));
        }
        for (String first : List.of("Catch1", "Catch2")) {
            int start = first.equals("Catch1") ? 0 : 1;
            var take = net.transition("Take" + first);
            Expr.Var p = take.free("p", id);
            take.consume("Think", p).consume("Fork", new Expr.Step(p, start)).produce(first, p);
            var eat = net.transition("EatAfter" + first);
            Expr.Var q = eat.free("p", id);
            eat.consume(first, q).consume("Fork", new Expr.Step(q, 1 - start)).produce("Eat", q);
        }
        var end = net.transition("End");
        Expr.Var p = end.free("p", id);
        end.consume("Eat", p)
                .produce("Think", p)
                .produce("Fork", Term.one(List.of(p)), Term.one(List.of(new Expr.Step(p, 1))));
        return net.build();
    }

    /** Weights: two small tokens make a big one and back; the sum {@code small + 2*big} never changes. */
    static Net weighted(long small) {
        NetBuilder net = Net.builder("Weighted");
        dot(net, "small", small);
        dot(net, "big", 0);
        net.transition("join").consume("small", new Term(2, List.of())).produce("big");
        net.transition("split").consume("big").produce("small", new Term(2, List.of()));
        return net.build();
    }

    /** Cycles of random lengths that share resources: a net of so many nodes, every place in a semiflow. */
    static Net sharedCycles(int nodes, long seed) {
        Random random = new Random(seed);
        NetBuilder net = Net.builder("SharedCycles" + nodes);
        int resources = nodes / 20;
        for (int r = 0; r < resources; r++) {
            dot(net, "resource" + r, 2);
        }
        int left = nodes - resources;
        for (int cycle = 0; left >= 4; cycle++) {
            int length = Math.min(left / 2, 2 + random.nextInt(8));
            left -= 2 * length;
            int at = random.nextInt(length - 1);
            String resource = "resource" + random.nextInt(resources);
            for (int i = 0; i < length; i++) {
                String name = "c" + cycle + "_" + i;
                dot(net, name, i == 0 ? 1 : 0);
                var step = net.transition("t" + name).consume(name).produce("c" + cycle + "_" + (i + 1) % length);
                if (i == at) {
                    step.consume(resource);
                } else if (i == at + 1) {
                    step.produce(resource);
                }
            }
        }
        return net.build();
    }

    /** A small net of dots with arcs of weight 1 or 2, reads, resets and transfers. */
    static Net random(long seed, int places, int transitions) {
        Random random = new Random(seed);
        NetBuilder net = Net.builder("Random" + seed);
        for (int i = 0; i < places; i++) {
            dot(net, "p" + i, random.nextInt(3));
        }
        for (int i = 0; i < transitions; i++) {
            var transition = net.transition("t" + i);
            for (int arcs = 1 + random.nextInt(3); arcs > 0; arcs--) {
                String place = "p" + random.nextInt(places);
                Term term = new Term(1 + random.nextInt(2), List.of());
                switch (random.nextInt(12)) {
                    case 0 -> transition.read(place, term);
                    case 1 -> transition.reset(place);
                    case 2 -> transition.transfer(place, "p" + random.nextInt(places));
                    case 3, 4, 5, 6 -> transition.consume(place, term);
                    default -> transition.produce(place, term);
                }
            }
        }
        return net.build();
    }

    static void dot(NetBuilder net, String place, long tokens) {
        net.place(place, Colour.dot());
        if (tokens > 0) {
            net.initial(place, tokens);
        }
    }
}
