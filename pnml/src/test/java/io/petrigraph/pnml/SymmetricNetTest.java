package io.petrigraph.pnml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Net;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymmetricNetTest {
    private static final Colour.Scalar POS = new Colour.Enumeration("pos", List.of("a", "b", "c"), true);

    private final Net net = Documents.read(Documents.SYMMETRIC).net();
    private final Transition t = net.transition("t");

    @Test
    void shouldReadSortsAsColoursWhenTheyAreDeclaredBehindThePage() {
        assertEquals(
                List.of(POS, new Colour.IntRange("num", 2, 4)),
                net.place("at").columns().stream().map(c -> c.colour()).toList());
    }

    @Test
    void shouldWriteOutAllAndSubtractWhenTheMarkingIsATerm() {
        assertEquals(
                List.of(
                        new InitialToken(0, 1, List.of(Expr.constant(0), Expr.constant(3))),
                        new InitialToken(0, 1, List.of(Expr.constant(2), Expr.constant(3)))),
                net.initial());
    }

    @Test
    void shouldDeclareTheTransitionsOwnVariablesWhenTheyAreNamed() {
        assertEquals(
                List.of("y", "x", "n"),
                t.variables().stream().map(Variable::name).toList());
        assertEquals(
                new Arc.Consume(0, List.of(Term.one(List.of(new Expr.Var(1), new Expr.Var(2))))),
                t.arcs().get(0));
    }

    @Test
    void shouldReadStepsAndOneTuplesWhenATermIsComputed() {
        Term predecessor = Term.one(List.of(new Expr.Step(new Expr.Var(1), -1)));
        assertEquals(
                new Arc.Produce(1, List.of(predecessor, Term.one(List.of(new Expr.Var(0))))),
                t.arcs().get(1));
    }

    @Test
    void shouldCompareIndexesWhenTheConditionOrdersConstants() {
        Condition less = new Condition.Compare(Condition.Comparison.LESS, new Expr.Var(1), Expr.constant(2));
        Condition unequal = new Condition.Compare(
                Condition.Comparison.NOT_EQUAL, new Expr.Step(new Expr.Var(1), 1), new Expr.Var(0));
        assertEquals(
                new Condition.And(List.of(less, unequal)), t.guards().get(0).condition());
    }
}
