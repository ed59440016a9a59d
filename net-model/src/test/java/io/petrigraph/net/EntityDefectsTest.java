package io.petrigraph.net;

import static io.petrigraph.net.Defects.assertDefects;

import org.junit.jupiter.api.Test;

/** Defects of how entities are moved, linked and ended: rows and links stay whole whatever is declared. */
class EntityDefectsTest {

    private static NetBuilder net() {
        NetBuilder net = Net.builder("net").place("bag", Colour.Primitive.LONG);
        net.entity("A").states("Live").ends();
        net.entity("B").field("n", Colour.Primitive.LONG).states("New", "Old").ends();
        net.entity("C").states("Only");
        net.edge("B.to").from("B").to("A").inverse("A.from");
        net.edge("B.maybe").from("B").to("A").inverse("A.maybe").reference(Edge.Reference.EXPECTED);
        return net;
    }

    @Test
    void shouldReportLostRowsWhenTheyLeaveTheirEntity() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.consume("B.New", x, Expr.any()).reset("B.Old", Expr.any(), Expr.any()).transfer("bag", "A.Live", Expr.any());
        TransitionBuilder u = net.transition("u");
        u.consume("A.Live", u.key("x")).produce("A.Live", u.key("y"));
        assertDefects("""
                transition "t", arc 2 (reset "B.Old"): it takes rows out of their entity, or puts others in; transfer between two states of one entity, or end(...) each in a for-all [LOST_ROW]
                transition "t", arc 3 (transfer "bag"): it takes rows out of their entity, or puts others in; transfer between two states of one entity, or end(...) each in a for-all [LOST_ROW]
                transition "t", arc 1 (consume "B.New"): its row leaves the entity, and links to it would dangle; move(...) or end(...) it, or keep such tokens in a plain place [LOST_ROW]
                transition "u", arc 1 (consume "A.Live"): its row leaves the entity, and links to it would dangle; move(...) or end(...) it, or keep such tokens in a plain place [LOST_ROW]
                """, net);
    }

    @Test
    void shouldReportCarriedFieldsWhenNoRowIsConsumed() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var x = t.key("x");
        t.in("B.New", x).produce("B.Old", x, Expr.carry());
        TransitionBuilder u = net.transition("u");
        Expr.Var y = u.key("y");
        u.move("B.New", "B.Old", y).forAll(each -> {
            Expr.Var e = each.each("e");
            each.select("A.from", y, e).produce("B.New", y, Expr.carry());
        });
        assertDefects("""
                transition "t", arc 2 (produce "B.Old"): carry() has no row of the same key to take its value from; consume that row in the same transition or for-all, or set the field [CARRY_WITHOUT_CONSUME]
                transition "u", arc 3 (for all), arc 1 (produce "B.New"): carry() has no row of the same key to take its value from; consume that row in the same transition or for-all, or set the field [CARRY_WITHOUT_CONSUME]
                """, net);
    }

    @Test
    void shouldReportHalfEdgesWhenOnlyOneHalfIsChanged() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var a = t.key("a");
        Expr.Var b = t.key("b");
        t.consume("B.to", b, a);
        TransitionBuilder u = net.transition("u");
        Expr.Var c = u.key("c");
        Expr.Var d = u.key("d");
        u.produce("B.to", c, d).produce("A.from", c, d);
        net.transition("v").reset("A.from", Expr.any(), Expr.any());
        TransitionBuilder w = net.transition("w");
        Expr.Var e = w.key("e");
        w.consume("B.to", e, e)
                .forAll(each -> each.select("A.from", e, each.each("f")).consume("A.from", e, e));
        assertDefects("""
                transition "t", arc 1 (consume "B.to"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                transition "u", arc 1 (produce "B.to"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                transition "u", arc 2 (produce "A.from"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                transition "v", arc 1 (reset "A.from"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                transition "w", arc 1 (consume "B.to"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                transition "w", arc 2 (for all), arc 1 (consume "A.from"): it changes one half of a link only; use link(...) and unlink(...), which change both [HALF_EDGE]
                """, net);
    }

    @Test
    void shouldReportStatesWhenAPlaceIsNone() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        t.in("bag", t.key("x")).move("B.to", "B.New", t.key("y")).end("C.Only", t.key("z"));
        TransitionBuilder u = net.transition("u");
        u.move("B.New", "B.New", u.key("x"), FieldValue.set("id", Expr.constant(1)));
        assertDefects("""
                transition "t": place "bag" is no state of an entity; name it Entity.State, or use consume, produce and read [NOT_A_STATE]
                transition "t": place "B.to" is no state of an entity; name it Entity.State, or use consume, produce and read [NOT_A_STATE]
                transition "t": entity "C" cannot end; declare it with ends() [ILLEGAL_POLICY]
                transition "u": it sets the key of "B.New"; create another entity: a key never changes [ILLEGAL_EXPRESSION]
                """, net);
    }

    @Test
    void shouldReportEndedRowsWhenTheyArePutOrTakenByHand() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        t.move("B.New", "B.Ended", t.key("x")).transfer("A.Live", "A.Ended", Expr.any());
        TransitionBuilder u = net.transition("u");
        u.move("B.Ended", "B.New", u.key("x")).transfer("A.Ended", "A.Live", Expr.any());
        TransitionBuilder v = net.transition("v");
        v.create("A.Ended", v.key("x"));
        assertDefects("""
                transition "t": it puts a row into "B.Ended" past the policies of its edges; use end(state, key) [ILLEGAL_POLICY]
                transition "t": it puts a row into "A.Ended" past the policies of its edges; use end(state, key) [ILLEGAL_POLICY]
                transition "v": it puts a row into "A.Ended" past the policies of its edges; use end(state, key) [ILLEGAL_POLICY]
                transition "u", arc 3 (transfer "A.Ended"): it takes a row out of the state of ended ones; create another entity: a key is never used again [ILLEGAL_POLICY]
                transition "u", arc 1 (consume "B.Ended"): it takes a row out of the state of ended ones; create another entity: a key is never used again [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportLinksWhenTheSameFiringEndsWhatTheyLink() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var a = t.key("a");
        Expr.Var b = t.key("b");
        t.in("B.New", b).link("B.to", b, a).end("A.Live", a);
        TransitionBuilder u = net.transition("u");
        Expr.Var c = u.key("c");
        u.end("A.Live", c).forAll(each -> {
            Expr.Var e = each.each("e");
            each.select("A.from", c, e).link("B.to", e, u.key("other"));
        });
        assertDefects("""
                transition "t": edge "B.to" links an entity that the same firing ends, or links to itself what would be unlinked twice; link another entity, or give one end of the edge another policy than UNLINK [ILLEGAL_POLICY]
                transition "u": a for-all could link by edge "B.to" what the same firing ends; link and end in two transitions [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportUnlinksWhenTheEndUnlinksAlready() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var a = t.key("a");
        Expr.Var b = t.key("b");
        t.unlink("B.to", b, a).end("A.Live", a);
        TransitionBuilder u = net.transition("u");
        u.end("A.Live", u.key("a")).end("B.New", u.key("b"));
        assertDefects("""
                transition "t": it unlinks edge "B.to" of an entity whose end unlinks it too; leave out unlink(...) [ILLEGAL_POLICY]
                transition "u": it ends both ends of edge "B.to", and a link between them would be unlinked twice; end them by two transitions, or declare CASCADE for one end [ILLEGAL_POLICY]
                transition "u": it ends both ends of edge "B.maybe", and a link between them would be unlinked twice; end them by two transitions, or declare CASCADE for one end [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportForAllsWhenAPolicyCannotBeKeptInThem() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var a = t.key("a");
        t.forAll(each -> {
            Expr.Var b = each.each("b");
            each.select("A.from", a, b).link("B.maybe", b, t.key("other"));
        });
        TransitionBuilder u = net.transition("u");
        u.forAll(each -> {
            Expr.Var b = each.each("b");
            each.select("B.New", b, Expr.any())
                    .end("A.Live", each.field(b, "n"))
                    .in("B.New", b);
        });
        assertDefects("""
                transition "t": a for-all links by edge "B.maybe", whose to end may be EXPECTED; link in a transition for each element, or read the to end [ILLEGAL_POLICY]
                transition "u": an entity "A" with UNLINK edges is ended by a key that its for-all does not select; select the key, or end it by a transition of its own [ILLEGAL_POLICY]
                transition "u": an entity "A" with UNLINK edges is ended by a key that its for-all does not select; select the key, or end it by a transition of its own [ILLEGAL_POLICY]
                """, net);
    }

    @Test
    void shouldReportExpectedLinksWhenTheyDoubleTheVariantsTooOften() {
        NetBuilder net = net();
        TransitionBuilder t = net.transition("t");
        Expr.Var b = t.key("b");
        t.in("B.New", b);
        for (int i = 0; i <= NetLimits.MAX_EXPECTED; i++) {
            t.link("B.maybe", b, t.key("a" + i));
        }
        assertDefects("""
                transition "t": it links to 5 entities that may be EXPECTED, and each doubles its variants; link at most 4 in one transition [TOO_LARGE]
                """, net);
    }
}
