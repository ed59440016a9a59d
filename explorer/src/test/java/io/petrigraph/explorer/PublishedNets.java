package io.petrigraph.explorer;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** Nets of the Model Checking Contest, generated for any size from what is published about them. */
final class PublishedNets {
    private PublishedNets() {}

    private static Colour.Scalar ring(String name, int size) {
        return new Colour.Enumeration(
                name, IntStream.range(0, size).mapToObj(i -> name + i).toList(), true);
    }

    private static Term token(Expr... columns) {
        return Term.one(List.of(columns));
    }

    private static Expr before(Expr.Var variable) {
        return new Expr.Step(variable, -1);
    }

    /** Dining philosophers who pick up either fork first. */
    static Net philosophers(int count) {
        Colour.Scalar seat = ring("seat", count);
        NetBuilder net = Net.builder("philosophers");
        List.of("think", "fork", "left", "right", "eat").forEach(place -> net.place(place, seat));
        for (int i = 0; i < count; i++) {
            net.initial("think", 1, Expr.constant(i)).initial("fork", 1, Expr.constant(i));
        }
        takes(net.transition("takeLeft"), seat, "think", "left", true);
        takes(net.transition("takeRight"), seat, "think", "right", false);
        takes(net.transition("thenRight"), seat, "left", "eat", false);
        takes(net.transition("thenLeft"), seat, "right", "eat", true);
        TransitionBuilder end = net.transition("end");
        Expr.Var x = end.free("x", seat);
        end.consume("eat", x).produce("think", x).produce("fork", token(x), token(before(x)));
        return net.build();
    }

    private static void takes(TransitionBuilder take, Colour.Scalar seat, String from, String to, boolean own) {
        Expr.Var x = take.free("x", seat);
        take.consume(from, x).consume("fork", own ? x : before(x)).produce(to, x);
    }

    /** Dijkstra's self-stabilising ring of processes 0 to last. */
    static Net tokenRing(int last) {
        Colour.Scalar process = ring("process", last + 1);
        NetBuilder net = Net.builder("ring").place("state", new Colour.Product("couple", List.of(process, process)));
        for (int i = 0; i <= last; i++) {
            net.initial("state", 1, Expr.constant(i), Expr.constant(i));
        }
        TransitionBuilder main = net.transition("main");
        Expr.Var m = main.free("x", process);
        Expr zero = Expr.constant(0);
        main.consume("state", token(zero, m), token(Expr.constant(last), m))
                .produce("state", token(zero, new Expr.Step(m, 1)), token(Expr.constant(last), m));
        TransitionBuilder other = net.transition("other");
        Expr.Var i = other.free("i", process);
        Expr.Var x = other.free("x", process);
        Expr.Var y = other.free("y", process);
        other.consume("state", token(i, x), token(before(i), y)).produce("state", token(i, y), token(before(i), y));
        other.guard("notMain", new Condition.Compare(Comparison.NOT_EQUAL, i, zero));
        other.guard("differ", new Condition.Compare(Comparison.NOT_EQUAL, x, y));
        return net.build();
    }

    /** Processors with a memory each and one bus between them. */
    static Net sharedMemory(int count) {
        Colour.Scalar cpu = ring("cpu", count);
        NetBuilder net = Net.builder("memory").place("bus", Colour.dot()).initial("bus", 1);
        net.place("external", new Colour.Product("pair", List.of(cpu, cpu)));
        List.of("own", "queue", "memory", "active").forEach(place -> net.place(place, cpu));
        for (int i = 0; i < count; i++) {
            net.initial("memory", 1, Expr.constant(i)).initial("active", 1, Expr.constant(i));
        }
        TransitionBuilder own = net.transition("beginOwn");
        Expr.Var a = own.free("x", cpu);
        own.consume("active", a).produce("own", a);
        TransitionBuilder request = net.transition("request");
        Expr.Var b = request.free("x", cpu);
        request.consume("active", b).produce("queue", b);
        TransitionBuilder endOwn = net.transition("endOwn");
        Expr.Var c = endOwn.free("x", cpu);
        endOwn.consume("own", c).consume("memory", c).produce("memory", c).produce("active", c);
        TransitionBuilder begin = net.transition("beginExternal");
        Expr.Var x = begin.free("x", cpu);
        Expr.Var m = begin.free("m", cpu);
        begin.consume("queue", x).consume("memory", m).consume("bus").produce("external", x, m);
        begin.guard("foreign", new Condition.Compare(Comparison.NOT_EQUAL, x, m));
        TransitionBuilder end = net.transition("endExternal");
        Expr.Var p = end.free("x", cpu);
        Expr.Var q = end.free("y", cpu);
        end.consume("external", p, q).produce("memory", q).produce("active", p).produce("bus");
        return net.build();
    }

    /** A resource of {@code count} tokens between two places and back: count + 1 markings. */
    static Net shuttle(long count) {
        NetBuilder net = Net.builder("shuttle")
                .place("here", Colour.dot())
                .place("there", Colour.dot())
                .initial("here", count);
        net.transition("go").consume("here").produce("there");
        net.transition("back").consume("there").produce("here");
        return net.build();
    }
}
