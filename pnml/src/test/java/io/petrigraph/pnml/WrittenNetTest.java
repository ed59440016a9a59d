package io.petrigraph.pnml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.NetText;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nets that are built in code, written, and read again. */
class WrittenNetTest {
    private static final Colour.Scalar RING = new Colour.Enumeration("ring", List.of("a", "b", "c"), true);
    private static final Colour.Scalar RANGE = new Colour.IntRange("range", 2, 5);

    private static String written(PnmlNet net) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Pnml.write(net, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Net again(Net net) {
        return Documents.read(written(PnmlNet.of(net))).net();
    }

    private static void assertSame(Net net) {
        Net again = again(net);
        assertEquals(NetText.describe(net), NetText.describe(again));
        assertArrayEquals(net.canonicalBytes(), again.canonicalBytes());
    }

    @Test
    void shouldReadTheSameNetWhenItWasWrittenToAFile(@TempDir Path folder) throws IOException {
        Net net = Net.builder("n").place("p", RING).build();
        Path file = folder.resolve("net.pnml");
        // snippet: write
        Pnml.write(PnmlNet.of(net), file);
        Net again = Pnml.read(file).net(); // the same places, transitions, arcs and guards
        // end
        assertArrayEquals(net.canonicalBytes(), again.canonicalBytes());
    }

    @Test
    void shouldReadTheSameNetWhenAPlainNetHasEveryKindOfArc() {
        NetBuilder net = Net.builder("plain").place("p", Colour.dot()).place("q", Colour.dot());
        net.initial("p", 7);
        net.transition("t")
                .consume("p", new Term(2, List.of()))
                .read("p", new Term(3, List.of()))
                .inhibit("q", 4)
                .reset("q")
                .transfer("p", "q")
                .produce("q")
                .priority(5);
        net.transition("source").produce("p");
        assertSame(net.build());
    }

    @Test
    void shouldReadTheSameNetWhenTokensCarryValues() {
        NetBuilder net = Net.builder("coloured")
                .place("at", new Colour.Product("pair", List.of(RING, RANGE)))
                .place("flag", Colour.Primitive.BOOLEAN)
                .place("dots", Colour.dot());
        net.initial("at", 2, Expr.constant(1), Expr.constant(4)).initial("flag", 1, Expr.constant(0));
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.free("x", RING);
        Expr.Var n = t.free("n", RANGE);
        Expr.Var only = t.free("only", Colour.Primitive.BOOLEAN);
        t.consume("at", x, n)
                .read("flag", Expr.constant(0))
                .inhibit("at", new Expr.Step(x, 1), Expr.any())
                .inhibit("at", 3, Expr.any(), Expr.any())
                .reset("at", Expr.any(), n)
                .produce("at", List.of(new Term(2, List.of(new Expr.Step(x, -1), n))))
                .produce("dots", new Term(2, List.of()))
                .produce("flag", only);
        t.guard(
                "condition",
                new Condition.And(List.of(
                        new Condition.Or(List.of(
                                new Condition.Compare(Comparison.NOT_EQUAL, x, Expr.constant(2)),
                                new Condition.Not(new Condition.Compare(Comparison.LESS, n, Expr.constant(3))))),
                        new Condition.Compare(Comparison.GREATER_OR_EQUAL, x, new Expr.Step(x, 1)))));
        assertSame(net.build());
    }

    @Test
    void shouldSubtractAgainWhenAnInscriptionDoes() {
        NetBuilder net = Net.builder("n").place("p", RING);
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.free("x", RING);
        t.consume(
                "p",
                List.of(
                        Term.one(List.of(Expr.constant(0))),
                        new Term(2, List.of(x)),
                        new Term(-1, List.of(new Expr.Step(x, 1)))));
        assertSame(net.build());
    }

    @Test
    void shouldGiveEachTransitionItsVariablesWhenTheirOrdersOrColoursDiffer() {
        NetBuilder net = Net.builder("n").place("x", RING).place("p", RANGE);
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.free("x", RING);
        Expr.Var y = t.free("y", RANGE);
        t.consume("x", x).consume("p", y);
        TransitionBuilder u = net.transition("u");
        Expr.Var first = u.free("y", RANGE);
        Expr.Var second = u.free("x", RANGE);
        u.consume("p", first).produce("p", second);
        Net again = again(net.build());
        assertEquals(List.of(RING, RANGE), colours(again.transition("t")));
        assertEquals(List.of(RANGE, RANGE), colours(again.transition("u")));
        assertEquals(net.build().transition("u").arcs(), again.transition("u").arcs());
    }

    private static List<Colour.Scalar> colours(Transition transition) {
        return transition.variables().stream()
                .map(variable -> variable.colour())
                .toList();
    }

    @Test
    void shouldCountTheValuesOfAVariableWhenNoArcNamesIt() {
        NetBuilder net = Net.builder("n").place("p", Colour.dot());
        net.transition("t").produce("p").free("x", RING);
        assertEquals(1, again(net.build()).transition("t").variables().size());
    }

    @Test
    void shouldWriteNamesAndPositionsWhenNamesAreNoIds() {
        NetBuilder net =
                Net.builder("a net").place("waiting room", Colour.dot()).place("waiting_room", Colour.dot());
        net.transition("1st").consume("waiting room");
        PnmlNet.Position at = new PnmlNet.Position(10, 20.5);
        PnmlNet read = Documents.read(written(PnmlNet.of(net.build(), Map.of("1st", at))));
        assertEquals(List.of("waiting_room", "waiting_room_2"), ids(read));
        assertEquals("waiting room", read.places().get(0).name());
        assertEquals("1st", read.transitions().get(0).name());
        assertEquals(Optional.of(at), read.transitions().get(0).position());
    }

    private static List<String> ids(PnmlNet net) {
        return net.places().stream().map(PnmlNet.Node::id).toList();
    }

    /** What PNML has no words for, with a word that its message must have. */
    static List<Arguments> unwritable() {
        return List.of(
                unwritable("entity \"Order\"", net -> net.entity("Order").states("New")),
                unwritable("place \"p\"", net -> net.place("p", 1, new Column("k", RING))),
                unwritable("colour long", net -> net.place("p", Colour.Primitive.LONG)),
                unwritable("guard \"paid\"", net -> net.transition("t").guard("paid", view -> true)),
                unwritable("variable \"x\"", net -> net.transition("t").parameter("x", RING)),
                unwritable("variable \"x\"", net -> net.transition("t").compute("x", RING, view -> 0L)),
                unwritable("within the step", net -> net.transition("t").eager(Transition.Eager.SAME_STEP)),
                unwritable("event \"go\"", net -> net.transition("t").event("go")),
                unwritable(
                        "takes any token",
                        net -> net.place("p", RING).transition("t").read("p", Expr.any())),
                unwritable("computes a number", net -> {
                    TransitionBuilder t = net.place("p", RANGE).transition("t");
                    Expr.Var x = t.free("x", RANGE);
                    t.consume("p", x).produce("p", Expr.plus(x, Expr.constant(1)));
                }),
                unwritable("no cyclic enumeration", net -> {
                    TransitionBuilder t = net.place("p", RANGE).transition("t");
                    Expr.Var x = t.free("x", RANGE);
                    t.consume("p", x).produce("p", new Expr.Step(x, 1));
                }),
                unwritable(
                        "no for-all arcs",
                        net -> net.place("p", RING).transition("t").forAll(each -> {
                            Expr.Var x = each.each("x", RING);
                            each.select("p", x).consume("p", x);
                        })),
                unwritable("of several values", net -> {
                    net.place("p", new Colour.Product("pair", List.of(RING, RING)));
                    net.transition("t").inhibit("p", 2, Expr.any(), Expr.constant(1));
                }));
    }

    private static Arguments unwritable(String word, Consumer<NetBuilder> declaration) {
        return Arguments.of(word, declaration);
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void shouldNamePlaceAndCureWhenPnmlHasNoWordsForIt(String word, Consumer<NetBuilder> declaration) {
        NetBuilder net = Net.builder("n").place("dots", Colour.dot());
        declaration.accept(net);
        UnwritableNetException bad = assertThrows(UnwritableNetException.class, () -> PnmlNet.of(net.build()));
        String message = String.valueOf(bad.getMessage());
        assertTrue(message.contains(word), message);
        assertTrue(message.endsWith("; " + bad.cure()), message);
    }
}
