package io.petrigraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFiguresTest {

    private static StateSpace explore(Net net) {
        return Explorer.explore(net, Long.MAX_VALUE, (states, explored, edges) -> {});
    }

    @ParameterizedTest
    @CsvSource({"2, 9", "3, 27", "5, 243", "8, 6561"})
    void shouldFindThreeToTheNAndTwoDeadlocksWhenPhilosophersDine(int count, long states) {
        StateSpace space = explore(PublishedNets.philosophers(count));
        assertEquals(states, space.states());
        assertEquals(2, space.deadMarkings());
        assertEquals(count, space.maxTokensInPlace());
    }

    @Test
    void shouldAgreeWithThePublishedFiguresWhenFivePhilosophersDine() {
        StateSpace space = explore(PublishedNets.philosophers(5));
        assertEquals(945, space.edges());
        assertEquals(10, space.maxTokensPerMarking());
        assertEquals(List.of(), space.deadTransitions());
    }

    @ParameterizedTest
    @CsvSource({"5, 166, 365", "10, 58905, 294050"})
    void shouldAgreeWithThePublishedFiguresWhenATokenGoesRound(int last, long states, long edges) {
        StateSpace space = explore(PublishedNets.tokenRing(last));
        assertEquals(states, space.states());
        assertEquals(edges, space.edges());
        assertEquals(0, space.deadMarkings());
    }

    @Test
    void shouldAgreeWithThePublishedFiguresWhenMemoryIsShared() {
        StateSpace space = explore(PublishedNets.sharedMemory(5));
        assertEquals(1863, space.states());
        assertEquals(10395, space.edges());
        assertEquals(11, space.maxTokensPerMarking());
    }

    @Test
    void shouldWidenTheFieldsWhenMoreTokensComeThanWereThere() {
        StateSpace space = explore(PublishedNets.shuttle(1000));
        assertEquals(1001, space.states());
        assertEquals(2000, space.edges());
        assertEquals(1000, space.maxTokensInUnfoldedPlace());
    }

    @Test
    void shouldSayThatItIsNotCompleteWhenALimitEndsIt() {
        NetBuilder grows = Net.builder("grows").place("p", Colour.dot());
        grows.transition("t").produce("p");
        StateSpace space = Explorer.explore(grows.build(), 100, (states, explored, edges) -> {});
        assertFalse(space.complete());
        assertEquals(101, space.states());
    }

    @Test
    void shouldCountBindingsOfOneEffectWhenAVariableStandsOnlyInTheOutput() {
        Colour.Scalar colour = new Colour.IntRange("r", 1, 3);
        NetBuilder builder =
                Net.builder("n").place("in", Colour.dot()).place("out", colour).initial("in", 1);
        TransitionBuilder t = builder.transition("t");
        Expr.Var x = t.free("x", colour);
        t.consume("in").produce("out", x);
        StateSpace space = explore(builder.build());
        assertEquals(4, space.states());
        assertEquals(3, space.edges());
        assertTrue(space.complete());
    }

    @Test
    void shouldNotBeEnabledWhenASubtractionComesOutNegative() {
        Colour.Scalar colour = new Colour.IntRange("r", 1, 2);
        NetBuilder builder = Net.builder("n").place("p", colour);
        builder.initial("p", 1, Expr.constant(1)).initial("p", 1, Expr.constant(2));
        TransitionBuilder t = builder.transition("t");
        Expr.Var x = t.free("x", colour);
        Expr.Var y = t.free("y", colour);
        t.consume(
                "p",
                List.of(
                        Term.one(List.of(Expr.constant(1))),
                        Term.one(List.of(Expr.constant(2))),
                        new Term(-1, List.of(x)),
                        new Term(-1, List.of(y))));
        StateSpace space = explore(builder.build());
        assertEquals(1, space.states());
        assertEquals(2, space.edges());
    }
}
