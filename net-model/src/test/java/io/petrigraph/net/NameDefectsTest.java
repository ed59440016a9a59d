package io.petrigraph.net;

import static io.petrigraph.net.Defects.assertDefects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Defects of names, places, entities and edges: each message names place, cause and cure. */
class NameDefectsTest {

    private static NetBuilder net() {
        return Net.builder("net").place("p", Colour.Primitive.LONG);
    }

    @Test
    void shouldReportAllDefectsAtOnceWhenThereAreSeveral() {
        NetBuilder net = net().place("p", Colour.dot()).initial("q", 1);
        net.transition("t").consume("pp", Expr.any());
        NetDefectException refused = assertThrows(NetDefectException.class, net::build);
        assertEquals("""
                net "net" has 3 defect(s)
                  transition "t": there is no place "pp"; declare it, or use the nearest known one: p [UNKNOWN_NAME]
                  initial marking: there is no place "q"; declare it, or use the nearest known one: p [UNKNOWN_NAME]
                  place "p": the name is declared twice; rename one of them [DUPLICATE_NAME]""", refused.getMessage());
    }

    @Test
    void shouldReportDuplicatesWhenANameIsUsedTwice() {
        NetBuilder net = net().place("pair", 0, column("c", Colour.Primitive.INT), column("c", Colour.Primitive.INT));
        net.entity("E").states("A", "A");
        net.entity("E").field("id", Colour.Primitive.LONG).states("B");
        net.transition("t").exists("E", Expr.constant(1));
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.read("p", x).read("p", t.key("x")).guard("g", view -> true).guard("g", view -> true);
        net.invariant("i", "E", List.of("E.A", "E.A"), Invariant.Scope.STEP, view -> true);
        assertDefects("""
                place "E.A": the name is declared twice; rename one of them [DUPLICATE_NAME]
                entity "E": the name is declared twice; rename one of them [DUPLICATE_NAME]
                transition "t": the name is declared twice; rename one of them [DUPLICATE_NAME]
                place "pair", column "c": the name is declared twice; rename one of them [DUPLICATE_NAME]
                place "E.B", column "id": the name is declared twice; rename one of them [DUPLICATE_NAME]
                transition "t", variable "x": the name is declared twice; rename one of them [DUPLICATE_NAME]
                transition "t", guard "g": the name is declared twice; rename one of them [DUPLICATE_NAME]
                invariant "i": it reads a place twice; name each place once [DUPLICATE_NAME]
                transition "t": event "t" has the parameters () of its first variant, and this one has (x: long, x: long); declare the same names and colours in the same order, or another event [ILLEGAL_VARIANTS]
                """, net);
    }

    private static Column column(String name, Colour.Scalar colour) {
        return new Column(name, colour);
    }

    @Test
    void shouldReportUnknownNamesOnceWhenTheyAreMisspelt() {
        NetBuilder net = net();
        net.entity("Order").states("New").field("amount", Colour.Primitive.LONG);
        net.edge("Order.buyer").from("Order").to("Custommer").inverse("Customer.orders");
        TransitionBuilder t = net.transition("t");
        Expr.Var order = t.key("order");
        t.in("Order.Neww", order)
                .exists("Ordr", order)
                .link("Order.byer", order, order)
                .link("Order.buyer", order, order)
                .read("Customer.orders", order, order)
                .move("Order.New", "Order.New", order, FieldValue.set("amont", order));
        net.invariant("i", "Oder", List.of("Order.Nw"), Invariant.Scope.STEP, view -> true);
        assertDefects("""
                edge "Order.buyer": there is no entity "Custommer"; declare it, or use the nearest known one: Order [UNKNOWN_NAME]
                transition "t": there is no place "Order.Neww"; declare it, or use the nearest known one: Order.New [UNKNOWN_NAME]
                transition "t": there is no entity "Ordr"; declare it, or use the nearest known one: Order [UNKNOWN_NAME]
                transition "t": there is no edge "Order.byer"; declare it, or use the nearest known one: (none) [UNKNOWN_NAME]
                transition "t": place "Order.New" has no field "amont"; declare it, or use the nearest known one: amount [UNKNOWN_NAME]
                invariant "i": there is no entity "Oder"; declare it, or use the nearest known one: Order [UNKNOWN_NAME]
                invariant "i": there is no place "Order.Nw"; declare it, or use the nearest known one: Order.New [UNKNOWN_NAME]
                """, net);
    }

    @Test
    void shouldReportIllegalNamesWhenADumpCouldNotShowThem() {
        NetBuilder net = net().place("", Colour.dot()).place(" x", Colour.dot()).place("a\"b", Colour.dot());
        net.transition("new\nline").event("\uD800").read("p", Expr.any());
        assertDefects("""
                place "": a name is empty, or has control characters, quotes, backslashes or blanks at an end; use letters, digits, dots, dashes and brackets [ILLEGAL_NAME]
                place " x": a name is empty, or has control characters, quotes, backslashes or blanks at an end; use letters, digits, dots, dashes and brackets [ILLEGAL_NAME]
                place "a"b": a name is empty, or has control characters, quotes, backslashes or blanks at an end; use letters, digits, dots, dashes and brackets [ILLEGAL_NAME]
                transition "new\\u000aline": a name is empty, or has control characters, quotes, backslashes or blanks at an end; use letters, digits, dots, dashes and brackets [ILLEGAL_NAME]
                transition "new\\u000aline", event: a name is empty, or has control characters, quotes, backslashes or blanks at an end; use letters, digits, dots, dashes and brackets [ILLEGAL_NAME]
                """, net);
    }

    @Test
    void shouldReportALimitWhenANameIsTooLong() {
        assertDefects("""
                place "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...: a name is longer than 1024 bytes; shorten it [TOO_LARGE]
                """, net().place("x".repeat(2000), Colour.dot()));
    }

    @Test
    void shouldReportColoursWhenTheyAreEmpty() {
        NetBuilder net = net().place("e", new Colour.Enumeration("Day", List.of(), false))
                .place("f", new Colour.Enumeration("Twice", List.of("a", "a"), false))
                .place("r", new Colour.IntRange("None", 3, 2));
        assertDefects("""
                enumeration "Day": it has no constant; declare at least one [EMPTY_ENUMERATION]
                enumeration "Twice", constant "a": the name is declared twice; rename one of them [DUPLICATE_NAME]
                range "None": it is empty: low=3 high=2; choose low <= high [EMPTY_ENUMERATION]
                """, net);
    }

    @Test
    void shouldReportPlacesWhenTheirUniquenessIsWiderThanTheyAre() {
        assertDefects("""
                place "u": its first 2 columns are to be unique, and it has 1; choose from 0 to 1 [ILLEGAL_UNIQUENESS]
                """, net().place("u", 2, column("only", Colour.Primitive.LONG)));
    }

    @Test
    void shouldReportEntitiesWhenTheyHaveNoState() {
        NetBuilder net = net();
        net.entity("Empty").ends();
        net.entity("Nothing");
        assertDefects("""
                entity "Empty": it has no state; declare at least one state [EMPTY_FAMILY]
                entity "Nothing": it has no state; declare at least one state [EMPTY_FAMILY]
                """, net);
    }

    @Test
    void shouldReportPlaceholdersWhenTheyWouldShareAUniqueField() {
        NetBuilder net = net();
        net.entity("Order").states("New");
        net.entity("Customer").states("Expected").uniqueField("email", Colour.Primitive.STRING);
        net.edge("Order.buyer").from("Order").to("Customer").reference(Edge.Reference.EXPECTED);
        assertDefects("""
                edge "Order.buyer": placeholders of entity "Customer" would share the value of its unique field "email"; make the field not unique, or the edge DEFERRED [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportACascadeWhenTheOtherEndCannotEnd() {
        NetBuilder net = net();
        net.entity("Order").states("New");
        net.entity("Customer").states("Active").ends();
        net.edge("Order.buyer").from("Order").to("Customer").onEnd(Edge.Deletion.UNLINK, Edge.Deletion.CASCADE);
        assertDefects("""
                edge "Order.buyer": its policy CASCADE ends entities "Order", which cannot end; declare "Order" with ends(), or choose RESTRICT or UNLINK [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportTheWindowWhenItIsTooLarge() {
        assertDefects("""
                net "net": it remembers 1048577 event ids; choose from 0 to 1048576 [TOO_LARGE]
                """, net().eventIdWindow(NetLimits.MAX_EVENT_ID_WINDOW + 1));
        assertDefects("""
                net "net": it remembers -1 event ids; choose from 0 to 1048576 [TOO_LARGE]
                """, net().eventIdWindow(-1));
    }

    @Test
    void shouldReportInitialTokensWhenTheyBreakWhatFiringsKeep() {
        NetBuilder net = net().place("u", 1, column("key", Colour.Primitive.LONG), column("x", Colour.Primitive.INT));
        Expr one = Expr.constant(1);
        net.initial("u", 1, one, one).initial("u", 1, one, Expr.constant(2));
        net.entity("E")
                .uniqueField("name", Colour.Primitive.STRING)
                .states("A", "B")
                .ends();
        net.edge("E.next").from("E").to("E").inverse("E.last");
        net.initial("E.A", 1, one, new Expr.Text("a"))
                .initial("E.B", 1, one, new Expr.Text("b"))
                .initial("E.B", 1, Expr.constant(2), new Expr.Text("a"))
                .initial("E.Ended", 1, Expr.constant(3), new Expr.Text("a"))
                .initial("E.next", 1, one, one)
                .initial("E.last", 1, Expr.constant(3), one)
                .initial("E.next", 1, one, Expr.constant(3));
        assertDefects("""
                initial token of place "u": another token has the same key or unique field as [Const[word=1], Const[word=2]]; give each its own [ILLEGAL_INITIAL_TOKEN]
                initial token of place "E.B": another token has the same key or unique field as [Const[word=1], Text[text=b]]; give each its own [ILLEGAL_INITIAL_TOKEN]
                initial token of place "E.B": another token has the same key or unique field as [Const[word=2], Text[text=a]]; give each its own [ILLEGAL_INITIAL_TOKEN]
                initial token of place "E.next": the other half of link [Const[word=1], Const[word=1]] is missing; declare the turned token in the other place of the edge [HALF_EDGE]
                initial token of place "E.next": an end of link [Const[word=1], Const[word=3]] is in no live state; declare initial rows for both ends [ILLEGAL_INITIAL_TOKEN]
                """, net);
    }

    @Test
    void shouldReportInitialTokensWhenTheyHaveAnotherShape() {
        NetBuilder net = net().place("b", Colour.Primitive.BOOLEAN).place("s", Colour.Primitive.STRING);
        net.initial("b", 1, Expr.constant(2))
                .initial("b", 0, Expr.constant(1))
                .initial("b", 1)
                .initial("s", 1, Expr.constant(1))
                .initial("s", 1, Expr.any())
                .initial("p", -1, new Expr.Text("no"));
        assertDefects("""
                initial token of place "b": column "c0" has no constant of colour boolean; write a constant of that colour [WRONG_COLOUR]
                initial token of place "b": it counts 0 tokens; count 1 to 9007199254740992 [ILLEGAL_COUNT]
                initial token of place "b": it has 0 columns, and the place has 1; write one constant for each column [WRONG_WIDTH]
                initial token of place "s": column "c0" has no constant of colour string; write a constant of that colour [WRONG_COLOUR]
                initial token of place "s": column "c0" has no constant of colour string; write a constant of that colour [WRONG_COLOUR]
                initial token of place "p": it counts -1 tokens; count 1 to 9007199254740992 [ILLEGAL_COUNT]
                initial token of place "p": column "c0" has no constant of colour long; write a constant of that colour [WRONG_COLOUR]
                """, net);
    }
}
