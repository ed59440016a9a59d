package io.petrigraph.test.reference;

import static io.petrigraph.net.Expr.any;
import static io.petrigraph.net.Expr.constant;
import static io.petrigraph.net.Expr.plus;
import static io.petrigraph.net.FieldValue.set;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.MarkingHash;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every rule of a firing by one example whose answer was worked out by hand. {@link BrokenTwinTest} runs them again. */
class ReferenceInterpreterTest {
    private static final List<Object> NOTHING = List.of();

    private final NetBuilder builder = Net.builder("example");
    private final TransitionBuilder t = builder.transition("t");
    private final Map<Integer, Object> binding = new HashMap<>();

    /** The rules under test; {@link BrokenTwinTest} sets others. */
    BiFunction<Net, Tokens, FiringRules> rules = FiringRules::new;

    private ReferenceInterpreter interpreter() {
        return new ReferenceInterpreter(builder.build(), rules);
    }

    private static Transition transition(ReferenceInterpreter interpreter) {
        return interpreter.net().transitions().get(0);
    }

    private RecordedFiring fire(ReferenceInterpreter interpreter) {
        return assertDoesNotThrow(() -> interpreter.fire(transition(interpreter), binding))
                .recorded();
    }

    private void refuse(ReferenceInterpreter interpreter) {
        Tokens before = interpreter.marking();
        assertThrows(NotEnabled.class, () -> interpreter.fire(transition(interpreter), binding));
        assertEquals(before.lines(), interpreter.marking().lines());
    }

    private static long count(ReferenceInterpreter interpreter, String place, Object... token) {
        return interpreter.marking().count(interpreter.net().place(place).id(), List.of(token));
    }

    @Test
    void shouldFireWhenOneTokenIsBothReadAndConsumed() {
        builder.place("p", Colour.dot()).initial("p", 1);
        t.consume("p").read("p");
        ReferenceInterpreter it = interpreter();
        fire(it);
        assertEquals(0, count(it, "p"));
    }

    @Test
    void shouldRefuseWhenTwoConsumesTogetherTakeMoreThanIsThere() {
        builder.place("p", Colour.dot()).initial("p", 1);
        t.consume("p").consume("p");
        refuse(interpreter());
    }

    @Test
    void shouldRefuseWhenOneReadTestsMoreThanIsThere() {
        builder.place("p", Colour.dot()).initial("p", 1);
        t.read("p", new Term(2, List.of()));
        refuse(interpreter());
    }

    @Test
    void shouldResetOnlyWhatConsumeLeftWhenBothTakeOneToken() {
        builder.place("p", Primitive.LONG).initial("p", 3, constant(4)).initial("p", 1, constant(5));
        t.consume("p", constant(4)).reset("p", constant(4)).produce("p", constant(4));
        ReferenceInterpreter it = interpreter();
        RecordedFiring recorded = fire(it);
        assertEquals(List.of(Map.of(List.of(4L), 2L)), recorded.elements());
        assertEquals(1, count(it, "p", 4L));
        assertEquals(1, count(it, "p", 5L));
    }

    @Test
    void shouldTransferWithMultiplicitiesWhenTokensMatch() {
        builder.place("p", Primitive.LONG).place("q", Primitive.LONG);
        builder.initial("p", 3, constant(4)).initial("p", 1, constant(5)).initial("q", 1, constant(4));
        t.transfer("p", "q", constant(4)).reset("q", any());
        ReferenceInterpreter it = interpreter();
        fire(it);
        assertEquals(0, count(it, "p", 4L));
        assertEquals(1, count(it, "p", 5L));
        assertEquals(3, count(it, "q", 4L), "what arrives is not reset");
    }

    @Test
    void shouldCountInhibitorBeforeTheFiringWhenItConsumesTheSameToken() {
        builder.place("p", Colour.dot()).initial("p", 1);
        t.inhibit("p").consume("p");
        refuse(interpreter());
    }

    @Test
    void shouldFireWhenFewerTokensThanTheThresholdMatch() {
        builder.place("p", Primitive.LONG).initial("p", 2, constant(1)).initial("p", 5, constant(2));
        t.inhibit("p", 3, constant(1));
        fire(interpreter());
    }

    @Test
    void shouldRefuseWhenAUniquePlaceWouldHoldTwoTokensOfOneKey() {
        builder.place("u", 1, column("k"), column("v")).initial("u", 1, constant(1), constant(2));
        t.produce("u", constant(1), constant(9));
        refuse(interpreter());
    }

    @Test
    void shouldRefuseWhenAKeyWouldLieInTwoStates() {
        builder.entity("E").states("A", "B");
        builder.initial("E.A", 1, constant(1));
        t.produce("E.B", constant(1));
        refuse(interpreter());
    }

    @Test
    void shouldRefuseWhenAUniqueFieldIsTaken() {
        builder.entity("E").uniqueField("mail", Primitive.STRING).states("A", "B");
        builder.initial("E.A", 1, constant(1), new Expr.Text("a@b"));
        t.create("E.B", constant(2), set("mail", new Expr.Text("a@b")));
        refuse(interpreter());
    }

    @Test
    void shouldCarryFieldsWhenARowMoves() {
        builder.entity("E")
                .field("v", Primitive.LONG)
                .field("s", Primitive.STRING)
                .states("A", "B");
        builder.initial("E.A", 1, constant(1), constant(7), new Expr.Text("x"));
        t.move("E.A", "E.B", constant(1), set("v", plus(t.field(constant(1), "v"), constant(1))));
        ReferenceInterpreter it = interpreter();
        binding.putAll(it.bindings(transition(it), Map.of()).iterator().next());
        assertEquals(Map.of(), fire(it).variables(), "the row itself says v");
        assertEquals(1, count(it, "E.B", 1L, 8L, "x"));
    }

    @Test
    void shouldNotReuseAKeyWhenItEnded() {
        builder.entity("E").states("A").ends();
        builder.initial("E.A", 1, constant(1));
        t.end("E.A", constant(1));
        builder.transition("again").create("E.A", constant(1));
        ReferenceInterpreter it = interpreter();
        fire(it);
        assertEquals(1, count(it, "E.Ended", 1L));
        assertTrue(it.enabled(it.net().transition("again"), Map.of()).isEmpty());
    }

    @Test
    void shouldSeeTheRowThatThisFiringMakesWhenItLinksToIt() {
        builder.entity("E").states("A");
        builder.entity("F").states("X");
        builder.edge("E.f").from("E").to("F").toOne();
        builder.initial("E.A", 1, constant(1));
        t.create("F.X", constant(2)).link("E.f", constant(1), constant(2));
        builder.transition("dangling").link("E.f", constant(1), constant(3));
        ReferenceInterpreter it = interpreter();
        fire(it);
        assertEquals(1, count(it, "E.f", 1L, 2L));
        assertTrue(it.enabled(it.net().transition("dangling"), Map.of()).isEmpty());
    }

    @Test
    void shouldRemoveLinksWhenAnEndUnlinks() {
        builder.entity("E").states("A").ends();
        builder.edge("E.next").from("E").to("E").inverse("E.previous");
        builder.initial("E.A", 1, constant(1)).initial("E.A", 1, constant(2));
        builder.initial("E.next", 1, constant(1), constant(2)).initial("E.previous", 1, constant(2), constant(1));
        t.end("E.A", constant(1));
        ReferenceInterpreter it = interpreter();
        assertEquals(List.of(Map.of(List.of(2L), 1L), Map.of()), fire(it).elements());
        assertEquals(0, count(it, "E.next", 1L, 2L));
        assertEquals(0, count(it, "E.previous", 2L, 1L));
    }

    @Test
    void shouldRefuseToEndWhenAnEdgeRestricts() {
        builder.entity("E").states("A").ends();
        builder.edge("E.next").from("E").to("E").onEnd(Edge.Deletion.RESTRICT, Edge.Deletion.RESTRICT);
        builder.initial("E.A", 1, constant(1)).initial("E.A", 1, constant(2));
        builder.initial("E.next", 1, constant(1), constant(2)).initial("E.next~", 1, constant(2), constant(1));
        t.end("E.A", constant(2));
        refuse(interpreter());
    }

    @Test
    void shouldAddUpWhatIsProducedWhenTwoArcsProduceOneToken() {
        builder.place("p", Primitive.LONG);
        t.produce("p", constant(1)).produce("p", new Term(2, List.of(constant(1))));
        ReferenceInterpreter it = interpreter();
        fire(it);
        assertEquals(3, count(it, "p", 1L));
    }

    @Test
    void shouldAddInnerConsumesToTheTotalsWhenAForAllTakesThem() {
        builder.place("p", Primitive.LONG).place("q", Primitive.LONG);
        builder.initial("p", 1, constant(1)).initial("p", 1, constant(2)).initial("q", 2, constant(0));
        t.forAll(f -> f.select("p", f.each("x")).consume("q", constant(0)));
        ReferenceInterpreter it = interpreter();
        assertEquals(List.of(Map.of(List.of(1L), 1L, List.of(2L), 1L)), fire(it).elements());
        assertEquals(0, count(it, "q", 0L));
    }

    @Test
    void shouldCountValuesNotTokensWhenASelectLeavesColumnsOpen() {
        builder.place("p", 0, column("a"), column("b")).place("q", Primitive.LONG);
        builder.initial("p", 1, constant(1), constant(8)).initial("p", 2, constant(1), constant(9));
        t.forAll(f -> {
            Expr.Var x = f.each("x");
            f.select("p", x, any()).produce("q", x);
        });
        ReferenceInterpreter it = interpreter();
        assertEquals(List.of(Map.of(List.of(1L), 1L)), fire(it).elements());
        assertEquals(1, count(it, "q", 1L));
    }

    @Test
    void shouldRefuseWhenAForAllFindsAnElementThatFailsItsCondition() {
        builder.place("p", Primitive.LONG).place("live", Primitive.LONG);
        builder.initial("p", 1, constant(1)).initial("p", 1, constant(2)).initial("live", 1, constant(1));
        t.forAll(f -> {
            Expr.Var x = f.each("x");
            f.select("p", x).read("live", x);
        });
        refuse(interpreter());
    }

    @Test
    void shouldStepRoundWhenAnEnumerationIsCyclicAndRefuseWhenItIsNot() {
        Colour.Enumeration ring = new Colour.Enumeration("ring", List.of("a", "b", "c"), true);
        Colour.Enumeration line = new Colour.Enumeration("line", List.of("a", "b", "c"), false);
        builder.place("p", ring).place("q", line);
        Expr.Var x = t.parameter("x", ring);
        t.produce("p", new Expr.Step(x, 2));
        TransitionBuilder off = builder.transition("off");
        Expr.Var y = off.parameter("y", line);
        off.produce("q", new Expr.Step(y, 2));
        ReferenceInterpreter it = interpreter();
        binding.put(0, 2L);
        fire(it);
        assertEquals(1, count(it, "p", 1L));
        assertEquals(1, it.enabled(it.net().transition("off"), Map.of(0, 0L)).size());
        assertEquals(0, it.enabled(it.net().transition("off"), Map.of(0, 1L)).size());
    }

    @Test
    void shouldRefuseWhenASumOverflowsOrLeavesItsRange() {
        builder.place("p", Primitive.LONG).place("r", new Colour.IntRange("r", 3, 5));
        Expr.Var x = t.parameter("x", Primitive.LONG);
        t.produce("p", plus(x, constant(1))).produce("r", x);
        ReferenceInterpreter it = interpreter();
        binding.put(0, Long.MAX_VALUE);
        refuse(it);
        binding.put(0, 6L);
        refuse(it);
        binding.put(0, 5L);
        fire(it);
    }

    @Test
    void shouldFindEveryBindingWhenVariablesAreFree() {
        builder.place("p", Primitive.LONG).place("q", Primitive.LONG);
        builder.initial("p", 1, constant(1)).initial("p", 1, constant(2)).initial("p", 1, constant(3));
        builder.initial("q", 1, constant(2)).initial("q", 1, constant(3));
        Expr.Var x = t.free("x", Primitive.LONG);
        Expr.Var y = t.free("y", Primitive.LONG);
        t.consume("p", x).read("q", y);
        t.guard("less", new Condition.Compare(Comparison.LESS, x, y));
        ReferenceInterpreter it = interpreter();
        assertEquals(6, it.bindings(transition(it), Map.of()).size());
        assertEquals(3, it.enabled(transition(it), Map.of()).size());
        assertEquals(1, it.enabled(transition(it), Map.of(x.variable(), 2L)).size());
    }

    @Test
    void shouldSubtractNegativeTermsWhenAnInscriptionHasThem() {
        builder.place("p", Primitive.LONG).initial("p", 1, constant(1));
        Expr.Var x = t.parameter("x", Primitive.LONG);
        t.consume("p", new Term(2, List.of(constant(1))), new Term(-1, List.of(x)));
        ReferenceInterpreter it = interpreter();
        binding.put(0, 2L);
        refuse(it);
        binding.put(0, 1L);
        fire(it);
    }

    @Test
    void shouldComputeOnceFromTheMarkingBeforeWhenAValueIsComputed() {
        builder.entity("E").field("v", Primitive.LONG).states("A");
        builder.initial("E.A", 1, constant(1), constant(20));
        Expr.Var half = t.compute("half", Primitive.LONG, view -> view.field(0, 1, 1) / 2);
        t.move("E.A", "E.A", constant(1), set("v", half));
        ReferenceInterpreter it = interpreter();
        assertEquals(Map.of(half.variable(), 10L), fire(it).variables());
        assertEquals(1, count(it, "E.A", 1L, 10L));
    }

    @Test
    void shouldRefuseWhenAGuardFunctionSaysNo() {
        builder.place("p", Primitive.LONG);
        Expr.Var x = t.parameter("x", Primitive.LONG);
        t.guard("even", view -> view.value(x.variable()) % 2 == 0).produce("p", x);
        ReferenceInterpreter it = interpreter();
        binding.put(0, 3L);
        refuse(it);
        binding.put(0, 4L);
        fire(it);
    }

    @Test
    void shouldReplayFromBytesAloneWhenAFiringWasRecorded() {
        builder.entity("E")
                .field("v", Primitive.LONG)
                .field("s", Primitive.STRING)
                .states("A", "B");
        builder.place("bag", Primitive.STRING)
                .initial("bag", 2, new Expr.Text("häh"))
                .initial("E.A", 1, constant(1), constant(7), new Expr.Text("x"));
        Expr.Var key = t.key("key");
        Expr.Var text = t.parameter("text", Primitive.STRING);
        t.move("E.A", "E.B", key, set("s", text)).reset("bag", any()).guard("never asked", view -> view.value(0) == 1);
        ReferenceInterpreter live = interpreter();
        ReferenceInterpreter replayed =
                new ReferenceInterpreter(Net.fromCanonicalBytes(live.net().canonicalBytes()));
        binding.putAll(Map.of(0, 1L, 1, "new text"));
        byte[] payload = fire(live).encode(live.net());
        replayed.replay(RecordedFiring.decode(replayed.net(), ByteBuffer.wrap(payload)));
        assertEquals(live.marking().lines(), replayed.marking().lines());
        assertEquals(live.hash(), replayed.hash());
        assertEquals(
                NOTHING,
                List.copyOf(
                        replayed.marking().in(replayed.net().place("bag").id()).keySet()));
    }

    @Test
    void shouldRefuseTheRecordWhenItsElementsAreNotWhatWasThere() {
        builder.place("bag", Primitive.LONG).initial("bag", 2, constant(1));
        t.reset("bag", any());
        ReferenceInterpreter it = interpreter();
        RecordedFiring wrong = new RecordedFiring(0, Map.of(), List.of(Map.of(List.of(1L), 1L)));
        assertThrows(NotEnabled.class, () -> it.replay(wrong));
    }

    @Test
    void shouldHashEveryTokenWithItsCountWhenTheMarkingIsHashed() {
        builder.place("p", Primitive.STRING).initial("p", 2, new Expr.Text("a")).initial("p", 1, new Expr.Text("b"));
        t.produce("p", new Expr.Text("c"));
        long start = MarkingHash.start(0);
        long a = MarkingHash.next(start, MarkingHash.text("a"));
        long b = MarkingHash.next(start, MarkingHash.text("b"));
        assertEquals(2 * a + b, interpreter().hash());
    }

    @Test
    void shouldForgetTheOldestEventIdWhenTheWindowIsFull() {
        builder.eventIdWindow(2);
        ReferenceInterpreter it = interpreter();
        it.remember(0, 10, 0);
        it.remember(0, 11, 1);
        long hash = it.hash();
        it.remember(0, 12, 5);
        assertEquals(OptionalLong.empty(), it.remembered(0, 10));
        assertEquals(OptionalLong.of(1), it.remembered(0, 11));
        assertEquals(OptionalLong.of(5), it.remembered(0, 12));
        assertTrue(hash != it.hash());
    }

    private static Column column(String name) {
        return new Column(name, Primitive.LONG);
    }
}
