package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Every verb and policy of the entity layer as the arcs that it stands for. */
class LoweringTest {

    /** A: ends; B: ends, two states; one edge B.to from B to A. */
    private static NetBuilder two(EdgeSpec spec) {
        NetBuilder net = Net.builder("two").eventIdWindow(0);
        net.entity("A").field("size", Colour.Primitive.LONG).states("Live").ends();
        net.entity("B").states("New", "Old").ends();
        spec.declare(net.edge("B.to").from("B").to("A").inverse("A.from"));
        return net;
    }

    private interface EdgeSpec {
        void declare(EdgeBuilder edge);
    }

    /** The text of the transitions and invariants only. */
    private static String transitions(NetBuilder net) {
        String text = NetText.describe(net.build());
        return text.substring(text.indexOf("transition 0"));
    }

    @Test
    void shouldUnlinkForAllLinksWhenAnEntityEnds() {
        NetBuilder net = two(edge -> edge.onEnd(Edge.Deletion.UNLINK, Edge.Deletion.RESTRICT));
        TransitionBuilder end = net.transition("B.end");
        end.end("B.New", end.key("b"));
        assertEquals("""
                transition 0 B.end(b: long)
                  consume B.New(b)
                  for all unlinked.B.to
                    where B.to(b, unlinked.B.to)
                    consume B.to(b, unlinked.B.to)
                    consume A.from(unlinked.B.to, b)
                  produce B.Ended(b)
                """, transitions(net));
    }

    @Test
    void shouldInhibitWhenLinksRestrictTheEnd() {
        NetBuilder net = two(edge -> edge.onEnd(Edge.Deletion.UNLINK, Edge.Deletion.RESTRICT));
        TransitionBuilder end = net.transition("A.end");
        end.end("A.Live", end.key("a"));
        assertEquals("""
                transition 0 A.end(a: long)
                  consume A.Live(a, _)
                  inhibit A.from(a, _)
                  produce A.Ended(a, carry)
                """, transitions(net));
    }

    @Test
    void shouldAddEagerTransitionsAndAnInvariantWhenTheEndCascades() {
        NetBuilder net = two(edge -> edge.toOne().onEnd(Edge.Deletion.UNLINK, Edge.Deletion.CASCADE));
        TransitionBuilder end = net.transition("A.end");
        end.end("A.Live", end.key("a"));
        assertEquals("""
                transition 0 A.end(a: long)
                  consume A.Live(a, _)
                  produce A.Ended(a, carry)
                transition 1 B.to.cascade[New](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  read A.from(ended, key)
                  consume B.New(key)
                  for all unlinked.B.to
                    where B.to(key, unlinked.B.to)
                    consume B.to(key, unlinked.B.to)
                    consume A.from(unlinked.B.to, key)
                  produce B.Ended(key)
                transition 2 B.to.cascade[Old](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  read A.from(ended, key)
                  consume B.Old(key)
                  for all unlinked.B.to
                    where B.to(key, unlinked.B.to)
                    consume B.to(key, unlinked.B.to)
                    consume A.from(unlinked.B.to, key)
                  produce B.Ended(key)
                invariant B.to.cascaded of each touched A, each step, reads A.Ended, A.from
                """, transitions(net));
    }

    @Test
    void shouldConsumeOneLinkAndAllowNoOtherWhenACascadedEntityRestricts() {
        NetBuilder net = two(edge -> edge.onEnd(Edge.Deletion.RESTRICT, Edge.Deletion.CASCADE));
        net.transition("nothing").exists("A", Expr.constant(1));
        assertEquals("""
                transition 0 nothing()
                  exists A(1)
                transition 1 B.to.cascade[New](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  consume A.from(ended, key)
                  consume B.to(key, ended)
                  inhibit B.to(key, _) from 2
                  consume B.New(key)
                  produce B.Ended(key)
                transition 2 B.to.cascade[Old](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  consume A.from(ended, key)
                  consume B.to(key, ended)
                  inhibit B.to(key, _) from 2
                  consume B.Old(key)
                  produce B.Ended(key)
                invariant B.to.cascaded of each touched A, each step, reads A.Ended, A.from
                """, transitions(net));
    }

    @Test
    void shouldLeaveOtherLinksToTheirCascadeWhenBothEndsCascade() {
        NetBuilder net = two(edge -> edge.onEnd(Edge.Deletion.CASCADE, Edge.Deletion.CASCADE));
        net.transition("nothing").exists("A", Expr.constant(1));
        assertEquals("""
                transition 0 nothing()
                  exists A(1)
                transition 1 B.to.cascade[New](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  consume A.from(ended, key)
                  consume B.to(key, ended)
                  consume B.New(key)
                  produce B.Ended(key)
                transition 2 B.to.cascade[Old](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read A.Ended(ended, _)
                  consume A.from(ended, key)
                  consume B.to(key, ended)
                  consume B.Old(key)
                  produce B.Ended(key)
                transition 3 A.from.cascade[Live](), priority 2147483647, eager in the same step
                  find ended: long
                  find key: long
                  read B.Ended(ended)
                  consume B.to(ended, key)
                  consume A.from(key, ended)
                  consume A.Live(key, _)
                  produce A.Ended(key, carry)
                invariant B.to.cascaded of each touched A, each step, reads A.Ended, A.from
                invariant A.from.cascaded of each touched B, each step, reads B.Ended, B.to
                """, transitions(net));
    }

    @Test
    void shouldUnlinkBesideTheForAllWhenEntitiesEndInBulk() {
        NetBuilder net = two(edge -> edge.onEnd(Edge.Deletion.UNLINK, Edge.Deletion.UNLINK));
        TransitionBuilder all = net.transition("endAll");
        Expr.Var a = all.key("a");
        all.forAll(each -> {
            Expr.Var b = each.each("b");
            each.select("A.from", a, b).whereIn("B.New", b).end("B.New", b);
        });
        assertEquals("""
                transition 0 endAll(a: long)
                  for all b
                    where A.from(a, b)
                    where B.New(b)
                    consume B.New(b)
                    produce B.Ended(b)
                  for all b#2, unlinked.B.to
                    where A.from(a, b#2)
                    where B.New(b#2)
                    where B.to(b#2, unlinked.B.to)
                    consume B.to(b#2, unlinked.B.to)
                    consume A.from(unlinked.B.to, b#2)
                """, transitions(net));
    }

    @Test
    void shouldUnlinkOnceWhenAToOneEdgeEndsAtBothEnds() {
        NetBuilder net = two(edge -> edge.toOne().onEnd(Edge.Deletion.UNLINK, Edge.Deletion.UNLINK));
        TransitionBuilder all = net.transition("close");
        Expr.Var a = all.key("a");
        all.forAll(each -> {
                    Expr.Var b = each.each("b");
                    each.select("A.from", a, b).end("B.New", b);
                })
                .end("A.Live", a);
        assertEquals("""
                transition 0 close(a: long)
                  for all b
                    where A.from(a, b)
                    consume B.New(b)
                    produce B.Ended(b)
                  consume A.Live(a, _)
                  for all unlinked.A.from
                    where A.from(a, unlinked.A.from)
                    consume A.from(a, unlinked.A.from)
                    consume B.to(unlinked.A.from, a)
                  produce A.Ended(a, carry)
                """, transitions(net));
    }

    @Test
    void shouldTestOnlyTheEndsThatNothingElseShowsWhenLinking() {
        NetBuilder net = two(edge -> {});
        TransitionBuilder shown = net.transition("shown");
        Expr.Var b = shown.key("b");
        Expr.Var a = shown.key("a");
        shown.create("B.New", b).in("A.Live", a).link("B.to", b, a);
        TransitionBuilder unknown = net.transition("unknown");
        Expr.Var c = unknown.key("b");
        unknown.link("B.to", c, unknown.key("a"));
        assertEquals("""
                transition 0 shown(b: long, a: long)
                  never existed B(b)
                  produce B.New(b)
                  read A.Live(a, _)
                  produce B.to(b, a)
                  produce A.from(a, b)
                transition 1 unknown(b: long, a: long)
                  produce B.to(b, a)
                  produce A.from(a, b)
                  exists B(b)
                  exists A(a)
                """, transitions(net));
    }

    @Test
    void shouldCheckAtCommitWhenTheReferenceIsDeferred() {
        NetBuilder net = two(edge -> edge.reference(Edge.Reference.DEFERRED));
        TransitionBuilder link = net.transition("link");
        Expr.Var b = link.key("b");
        link.in("B.New", b).link("B.to", b, link.key("a"));
        assertEquals("""
                transition 0 link(b: long, a: long)
                  read B.New(b)
                  produce B.to(b, a)
                  produce A.from(a, b)
                invariant B.to.deferred of each touched B, each commit, reads B.to, A.Live
                """, transitions(net));
    }

    @Test
    void shouldAddAVariantWithAPlaceholderWhenTheReferenceIsExpected() {
        NetBuilder net = two(edge -> edge.reference(Edge.Reference.EXPECTED));
        TransitionBuilder link = net.transition("link");
        Expr.Var b = link.key("b");
        link.create("B.New", b).link("B.to", b, link.key("a"));
        TransitionBuilder known = net.transition("known");
        Expr.Var a = known.key("a");
        known.in("A.Live", a).in("B.New", known.key("b")).link("B.to", new Expr.Var(1), a);
        assertEquals("""
                transition 0 link(b: long, a: long)
                  never existed B(b)
                  produce B.New(b)
                  produce B.to(b, a)
                  produce A.from(a, b)
                  exists A(a)
                transition 1 known(a: long, b: long)
                  read A.Live(a, _)
                  read B.New(b)
                  produce B.to(b, a)
                  produce A.from(a, b)
                transition 2 link[expects B.to](b: long, a: long), event link
                  never existed B(b)
                  produce B.New(b)
                  produce B.to(b, a)
                  produce A.from(a, b)
                  never existed A(a)
                  produce A.Live(a, 0)
                """, transitions(net));
    }

    @Test
    void shouldNameLookedUpFieldsByKeyAndFieldWhenTheyAreUsed() {
        NetBuilder net = two(edge -> edge.toOne());
        TransitionBuilder grow = net.transition("grow");
        Expr.Var b = grow.key("b");
        Expr.Var a = grow.lookUp("a", Colour.Primitive.LONG);
        Expr.Var size = grow.field(a, "size");
        assertEquals(size, grow.field(a, "size"));
        grow.in("B.New", b)
                .linked("B.to", b, a)
                .move("A.Live", "A.Live", a, FieldValue.set("size", Expr.plus(size, Expr.constant(1))));
        TransitionBuilder copy = net.transition("copy");
        Expr.Var from = copy.key("from");
        copy.in("A.Live", from).create("A.Live", copy.key("to"), FieldValue.set("size", copy.field(from, "size")));
        assertEquals("""
                transition 0 grow(b: long)
                  look up a: long
                  look up a.size: long, not recorded
                  read B.New(b)
                  read B.to(b, a)
                  consume A.Live(a, a.size)
                  produce A.Live(a, (a.size + 1))
                transition 1 copy(from: long, to: long)
                  look up from.size: long
                  read A.Live(from, from.size)
                  never existed A(to)
                  produce A.Live(to, from.size)
                """, transitions(net));
    }

    @Test
    void shouldForbidSelfLinksWhenBothSidesOfASelfEdgeUnlink() {
        NetBuilder net = Net.builder("graph").eventIdWindow(0);
        net.entity("Node").states("Live").ends();
        net.edge("Node.next").from("Node").to("Node").inverse("Node.previous");
        TransitionBuilder link = net.transition("link");
        Expr.Var from = link.key("from");
        Expr.Var to = link.key("to");
        link.in("Node.Live", from).in("Node.Live", to).link("Node.next", from, to);
        TransitionBuilder end = net.transition("end");
        end.end("Node.Live", end.key("node"));
        assertEquals("""
                transition 0 link(from: long, to: long)
                  read Node.Live(from)
                  read Node.Live(to)
                  produce Node.next(from, to)
                  produce Node.previous(to, from)
                  guard itself.Node.next: from != to
                transition 1 end(node: long)
                  consume Node.Live(node)
                  for all unlinked.Node.next
                    where Node.next(node, unlinked.Node.next)
                    consume Node.next(node, unlinked.Node.next)
                    consume Node.previous(unlinked.Node.next, node)
                  for all unlinked.Node.previous
                    where Node.previous(node, unlinked.Node.previous)
                    consume Node.previous(node, unlinked.Node.previous)
                    consume Node.next(unlinked.Node.previous, node)
                  produce Node.Ended(node)
                """, transitions(net));
    }
}
