package io.petrigraph.net;

import static io.petrigraph.net.Defects.assertDefects;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Defects of what stands in arcs, guards and variables. */
class ArcDefectsTest {
    private static final Colour.Enumeration DAY = new Colour.Enumeration("Day", List.of("Mon", "Tue"), true);
    private static final Colour.IntRange SMALL = new Colour.IntRange("Small", 0, 9);

    private static NetBuilder net() {
        NetBuilder net = Net.builder("net")
                .place("dot", Colour.dot())
                .place("long", Colour.Primitive.LONG)
                .place("day", DAY)
                .place("small", SMALL)
                .place("text", Colour.Primitive.STRING)
                .place("pair", new Colour.Product("P", List.of(Colour.Primitive.LONG, Colour.Primitive.LONG)))
                .place("unique", 1, new Column("k", Colour.Primitive.LONG), new Column("v", Colour.Primitive.LONG));
        net.entity("E").field("n", Colour.Primitive.LONG).states("A", "B");
        return net;
    }

    @Test
    void shouldReportWidthsWhenColumnsAreMissing() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.consume("pair", x).produce("dot", x).read("E.A", x).inhibit("long").forAll(each -> each.select("pair", x));
        assertDefects("""
                transition "t", arc 1 (consume "pair"): it has 1 columns, and place "pair" has 2[c0, c1]; write one expression for each column [WRONG_WIDTH]
                transition "t", arc 2 (produce "dot"): it has 1 columns, and place "dot" has 0[]; write one expression for each column [WRONG_WIDTH]
                transition "t", arc 3 (read "E.A"): it has 1 columns, and place "E.A" has 2[id, n]; write one expression for each column [WRONG_WIDTH]
                transition "t", arc 4 (inhibit "long"): it has 0 columns, and place "long" has 1[c0]; write one expression for each column [WRONG_WIDTH]
                transition "t", arc 5 (for all): it has 1 columns, and place "pair" has 2[c0, c1]; write one expression for each column [WRONG_WIDTH]
                """, net);
    }

    @Test
    void shouldReportColoursWhenTermsDoNotFit() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var day = t.free("day", DAY);
        Expr.Var number = t.key("number");
        t.consume("day", day)
                .produce("long", day)
                .produce("day", Expr.constant(2))
                .produce("text", Expr.constant(2))
                .produce("long", new Expr.Text("x"))
                .produce("small", Expr.constant(10))
                .produce("long", new Expr.Step(number, 1))
                .produce("day", Expr.plus(day, number))
                .produce("small", Expr.plus(number, new Expr.Step(day, 1)))
                .transfer("day", "small", Expr.any());
        assertDefects("""
                transition "t", arc 2 (produce "long"), column "c0": variable "day" (Day) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 3 (produce "day"), column "c0": the constant 2 (number) does not fit the colour Day; use a value of colour Day [WRONG_COLOUR]
                transition "t", arc 4 (produce "text"), column "c0": the constant 2 (number) does not fit the colour string; use a value of colour string [WRONG_COLOUR]
                transition "t", arc 5 (produce "long"), column "c0": a text (string) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 6 (produce "small"), column "c0": the constant 10 (number) does not fit the colour Small; use a value of colour Small [WRONG_COLOUR]
                transition "t", arc 7 (produce "long"), column "c0": a step (enumeration or range) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 8 (produce "day"), column "c0": arithmetic (long) does not fit the colour Day; use a value of colour Day [WRONG_COLOUR]
                transition "t", arc 8 (produce "day"), column "c0": variable "day" (Day) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 9 (produce "small"), column "c0": a step (enumeration or range) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 9 (produce "small"), column "c0": variable "day" (Day) does not fit the colour long; use a value of colour long [WRONG_COLOUR]
                transition "t", arc 10 (transfer "day"): it moves tokens to "small", whose columns have other colours; transfer between two places of one colour [WRONG_COLOUR]
                """, net);
    }

    @Test
    void shouldReportExpressionsWhenTheyStandWhereTheyMeanNothing() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.produce("long", Expr.any())
                .produce("long", Expr.carry())
                .consume("long", Expr.carry())
                .consume("long", Expr.any())
                .consume("unique", Expr.any(), Expr.any())
                .produce("long", Expr.plus(x, Expr.any()))
                .exists("E", Expr.any())
                .produce("text", new Expr.Text("\uDC00"));
        assertDefects("""
                transition "t", arc 1 (produce "long"), column "c0": any() is no value; write a variable, a constant or carry() [ILLEGAL_EXPRESSION]
                transition "t", arc 2 (produce "long"), column "c0": carry() stands where no row is made; use it in fields of rows that are produced [ILLEGAL_EXPRESSION]
                transition "t", arc 3 (consume "long"), column "c0": carry() stands where no row is made; use it in fields of rows that are produced [ILLEGAL_EXPRESSION]
                transition "t", arc 4 (consume "long"), column "c0": any() does not say which token is consumed; use a free variable, so that the log keeps its value [ILLEGAL_EXPRESSION]
                transition "t", arc 5 (consume "unique"), column "k": any() does not say which token is consumed; use a free variable, so that the log keeps its value [ILLEGAL_EXPRESSION]
                transition "t", arc 6 (produce "long"), column "c0": any() and carry() cannot be calculated with; look up the field with field(key, name) [ILLEGAL_EXPRESSION]
                transition "t", arc 7 (exists "E"), column "key": any() is no value; write a variable, a constant or carry() [ILLEGAL_EXPRESSION]
                transition "t", arc 8 (produce "text"), column "c0": a text has half a surrogate pair, or more than 65536 bytes; write a whole and shorter text [ILLEGAL_EXPRESSION]
                """, net);
    }

    @Test
    void shouldReportCountsWhenNothingOrTooMuchIsCounted() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.consume("long", new Term(0, List.of(x)))
                .consume("long", new Term(-1, List.of(x)))
                .consume("unique", new Term(2, List.of(x, Expr.any())))
                .read("long", new Term(1, List.of(x)), new Term(-1, List.of(Expr.any())))
                .produce("long", new Term(1L << 60, List.of(x)))
                .inhibit("long", 0, x);
        assertDefects("""
                transition "t", arc 1 (consume "long"): none of its terms is positive; add a term, or leave out the arc [ILLEGAL_COUNT]
                transition "t", arc 1 (consume "long"): a term counts 0 tokens; count 1 to 9007199254740992, or negative to subtract from another term [ILLEGAL_COUNT]
                transition "t", arc 2 (consume "long"): none of its terms is positive; add a term, or leave out the arc [ILLEGAL_COUNT]
                transition "t", arc 3 (consume "unique"): a term counts 2 tokens of a place with unique tokens; count 1 [ILLEGAL_COUNT]
                transition "t", arc 4 (read "long"): a subtracted term has any(); name the token that is subtracted [ILLEGAL_EXPRESSION]
                transition "t", arc 5 (produce "long"): a term counts 1152921504606846976 tokens; count 1 to 9007199254740992, or negative to subtract from another term [ILLEGAL_COUNT]
                transition "t", arc 6 (inhibit "long"): its threshold is 0; choose from 1 to 9007199254740992 [ILLEGAL_COUNT]
                """, net);
    }

    @Test
    void shouldReportVariablesWhenNothingBindsThem() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var free = t.free("free", Colour.Primitive.LONG);
        Expr.Var made = t.free("made", Colour.Primitive.LONG);
        Expr.Var looked = t.lookUp("looked", Colour.Primitive.LONG);
        Expr.Var circular = t.lookUp("circular", Colour.Primitive.LONG);
        Expr.Var fine = t.lookUp("fine", Colour.Primitive.LONG);
        t.inhibit("long", free)
                .produce("long", made)
                .read("pair", Expr.constant(1), looked)
                .read("unique", circular, circular)
                .read("unique", Expr.constant(1), fine);
        t.field(free, "n");
        assertDefects("""
                transition "t": no arc of its scope reads or consumes the row of field "free.n"; add in(state, key), move(...) or end(...) with the same key [UNBOUND_VARIABLE]
                """, net);
        TransitionBuilder u = net().transition("u");
        u.produce("long", new Expr.Var(7));
    }

    @Test
    void shouldReportVariablesWhenTheyAreOfAnotherTransition() {
        NetBuilder net = net();
        net.transition("t").produce("long", new Expr.Var(7));
        assertDefects("""
                transition "t", arc 1 (produce "long"), column "c0": variable 7 is not of this transition; use what this transition's own declarations returned [UNBOUND_VARIABLE]
                """, net);
    }

    @Test
    void shouldReportLookUpsWhenTheirKeysAreNotKnown() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var looked = t.lookUp("looked", Colour.Primitive.LONG);
        Expr.Var circular = t.lookUp("circular", Colour.Primitive.LONG);
        Expr.Var fine = t.lookUp("fine", Colour.Primitive.LONG);
        Expr.Var alsoFine = t.lookUp("alsoFine", Colour.Primitive.LONG);
        t.read("pair", Expr.constant(1), looked)
                .read("unique", circular, circular)
                .read("unique", fine, alsoFine)
                .read("unique", Expr.constant(1), fine);
        assertDefects("""
                transition "t": no token with a known key determines the looked-up variable "looked"; read or consume a place with unique tokens in which it stands behind the key [UNBOUND_VARIABLE]
                transition "t": no token with a known key determines the looked-up variable "circular"; read or consume a place with unique tokens in which it stands behind the key [UNBOUND_VARIABLE]
                """, net);
    }

    @Test
    void shouldReportLocalVariablesWhenTheyLeaveTheirForAll() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var[] kept = new Expr.Var[1];
        t.forAll(each -> {
                    kept[0] = each.each("e");
                    each.select("long", kept[0]).consume("long", kept[0]);
                })
                .produce("long", kept[0])
                .forAll(each -> each.select("long", kept[0]).produce("dot"));
        assertDefects("""
                transition "t", arc 2 (produce "long"), column "c0": variable "e" is local to a for-all in which this does not stand; use it inside its own for-all [OUT_OF_SCOPE]
                transition "t", arc 3 (for all), column "c0": variable "e" is local to a for-all in which this does not stand; use it inside its own for-all [OUT_OF_SCOPE]
                """, net);
    }

    @Test
    void shouldReportForAllsWhenTheySelectNothingOrBindNothing() {
        NetBuilder net = net();
        net.transition("t").forAll(each -> each.produce("dot"));
        net.transition("u").forAll(each -> {
            Expr.Var e = each.each("e");
            each.select("long", Expr.any()).consume("long", e);
        });
        net.transition("v").forAll(each -> each.whereIn("long", each.each("e")));
        assertDefects("""
                transition "v", for-all 1: place "long" is no state of an entity; name it Entity.State, or use select(place, pattern) [NOT_A_STATE]
                transition "t", arc 1 (for all): it selects nothing; start with select(place, pattern) [ILLEGAL_FOR_ALL]
                transition "u": no select of its for-all binds the free variable "e"; let it stand alone in a column of a select [UNBOUND_VARIABLE]
                """, net);
    }

    @Test
    void shouldReportComputedVariablesWhenABindingWouldNeedThem() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var computed = t.compute("computed", Colour.Primitive.LONG, view -> 1);
        t.consume("long", computed)
                .produce("long", computed)
                .guard("g", new Condition.Compare(Condition.Comparison.LESS, computed, Expr.constant(1)));
        assertDefects("""
                transition "t", arc 1 (consume "long"), column "c0": variable "computed" is computed after the binding is chosen; use it in what is produced, or let the event carry it [ILLEGAL_EXPRESSION]
                transition "t", guard "g", column "left": variable "computed" is computed after the binding is chosen; use it in what is produced, or let the event carry it [ILLEGAL_EXPRESSION]
                """, net);
    }

    @Test
    void shouldReportConditionsWhenTheirSidesDoNotCompare() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var day = t.parameter("day", DAY);
        Expr.Var text = t.parameter("text", Colour.Primitive.STRING);
        t.guard("a", compare(Condition.Comparison.LESS, text, new Expr.Text("m")))
                .guard("b", compare(Condition.Comparison.EQUAL, day, text))
                .guard("c", compare(Condition.Comparison.EQUAL, day, Expr.any()))
                .guard("d", compare(Condition.Comparison.EQUAL, new Expr.Step(day, 1), Expr.constant(2)));
        assertDefects("""
                transition "t", guard "a": texts have no order; compare them with EQUAL or NOT_EQUAL, or write a guard in code [ILLEGAL_EXPRESSION]
                transition "t", guard "b", column "right": variable "text" (string) does not fit the colour Day; use a value of colour Day [WRONG_COLOUR]
                transition "t", guard "c", column "right": any() is no value; write a variable, a constant or carry() [ILLEGAL_EXPRESSION]
                transition "t", guard "d", column "right": the constant 2 (number) does not fit the colour Day; use a value of colour Day [WRONG_COLOUR]
                """, net);
    }

    private static Condition compare(Condition.Comparison comparison, Expr left, Expr right) {
        return new Condition.Not(new Condition.And(List.of(new Condition.Compare(comparison, left, right))));
    }

    @Test
    void shouldReportTooMuchWhenSizesExceedTheirLimits() {
        NetBuilder net = net();
        TransitionBuilder many = net.transition("many");
        for (int i = 0; i <= NetLimits.MAX_PARAMETERS; i++) {
            many.key("p" + i);
        }
        TransitionBuilder deep = net.transition("deep");
        Expr expr = deep.key("x");
        for (int i = 0; i <= NetLimits.MAX_DEPTH; i++) {
            expr = Expr.plus(expr, Expr.constant(1));
        }
        deep.produce("long", expr);
        TransitionBuilder wide = net.transition("wide");
        for (int i = 0; i <= NetLimits.MAX_ARCS; i++) {
            wide.produce("dot");
        }
        assertDefects("""
                transition "many": it has 61 parameters and free variables; have at most 60 [TOO_LARGE]
                transition "deep", arc 1 (produce "long"), column "c0": an expression is nested too deeply; nest at most 32 [TOO_LARGE]
                transition "wide": it has 8194 arcs, terms and selects; have at most 4096 [TOO_LARGE]
                """, net);
    }

    @Test
    void shouldReportEagerTransitionsWhenTheyWantParameters() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t").eager(Transition.Eager.SAME_STEP);
        t.consume("long", t.key("x"));
        assertDefects("""
                transition "t": the engine fires it by itself and cannot know the parameter "x"; declare it with free(...), so that it is found in an arc [ILLEGAL_EAGER]
                """, net);
    }

    @Test
    void shouldReportVariantsWhenTheirParametersDiffer() {
        NetBuilder net = net();
        TransitionBuilder a = net.transition("a").event("go");
        a.consume("long", a.key("x"));
        TransitionBuilder b = net.transition("b").event("go");
        b.consume("long", b.key("y"));
        assertDefects("""
                transition "b": event "go" has the parameters (x: long) of its first variant, and this one has (y: long); declare the same names and colours in the same order, or another event [ILLEGAL_VARIANTS]
                """, net);
    }
}
