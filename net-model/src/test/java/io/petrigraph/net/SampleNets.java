package io.petrigraph.net;

import java.util.List;

/** Nets that several tests look at. */
final class SampleNets {
    private SampleNets() {}

    /** Customers and orders: one edge, an end, a computed value, guards of both kinds, an invariant. */
    static Net shop() {
        return shopBuilder().build();
    }

    static NetBuilder shopBuilder() {
        NetBuilder net = Net.builder("Shop");
        net.entity("Customer")
                .uniqueField("email", Colour.Primitive.STRING)
                .field("blocked", Colour.Primitive.BOOLEAN)
                .states("Active")
                .ends();
        net.entity("Order")
                .field("amountCents", Colour.Primitive.LONG)
                .field("feeCents", Colour.Primitive.LONG)
                .states("New", "Paid", "Shipped");
        net.edge("Order.placedBy")
                .from("Order")
                .to("Customer")
                .toOne()
                .inverse("Customer.orders")
                .onEnd(Edge.Deletion.UNLINK, Edge.Deletion.RESTRICT);
        TransitionBuilder place = net.transition("Customer.place");
        Expr.Var buyer = place.key("customer");
        Expr.Var order = place.key("orderId");
        Expr.Var amount = place.parameter("amountCents", Colour.Primitive.LONG);
        place.in("Customer.Active", buyer)
                .create("Order.New", order, FieldValue.set("amountCents", amount))
                .link("Order.placedBy", order, buyer)
                .guard("positive", new Condition.Compare(Condition.Comparison.GREATER, amount, Expr.constant(0)));
        TransitionBuilder pay = net.transition("Order.pay");
        Expr.Var paid = pay.key("order");
        pay.guard("userCode", binding -> true)
                .move(
                        "Order.New",
                        "Order.Paid",
                        paid,
                        FieldValue.set(
                                "feeCents",
                                pay.compute("halved", Colour.Primitive.LONG, binding -> binding.value(0) / 2)));
        TransitionBuilder close = net.transition("Customer.close").event("Customer.leave");
        close.end("Customer.Active", close.key("customer")).priority(-3);
        net.invariant("amount", "Order", List.of("Order.New"), Invariant.Scope.COMMIT, view -> true);
        return net.initial("Customer.Active", 1, Expr.constant(1), new Expr.Text("zoë@example"), Expr.constant(0))
                .eventIdWindow(16);
    }

    /** Every arc, every colour, every expression. */
    static Net everything() {
        Colour.Enumeration day = new Colour.Enumeration("Day", List.of("Mon", "Tue", "Wed"), true);
        Colour.IntRange small = new Colour.IntRange("Small", -2, 5);
        NetBuilder net = Net.builder("everything");
        net.place("dot", Colour.dot());
        net.place("pair", new Colour.Product("Pair", List.of(day, new Colour.Product("P", List.of(small)))));
        net.place("pairToo", new Colour.Product("Pair", List.of(day, small)));
        net.place(
                "all",
                2,
                new Column("l", Colour.Primitive.LONG),
                new Column("i", Colour.Primitive.INT),
                new Column("b", Colour.Primitive.BOOLEAN),
                new Column("d", Colour.Primitive.DOUBLE),
                new Column("s", Colour.Primitive.STRING),
                new Column("y", Colour.Primitive.BYTES));
        TransitionBuilder plain = net.transition("plain").priority(7);
        Expr.Var d = plain.free("d", day);
        Expr.Var s = plain.free("s", small);
        Expr.Var l = plain.parameter("l", Colour.Primitive.LONG);
        plain.consume("pair", new Term(2, List.of(d, s)), new Term(1, List.of(new Expr.Step(d, 1), Expr.constant(3))))
                .produce("pair", new Expr.Step(d, -2), s)
                .read("pair", d, Expr.any())
                .inhibit("pairToo", 4, Expr.constant(2), Expr.any())
                .reset("all", l, Expr.any(), Expr.any(), Expr.any(), Expr.any(), Expr.any())
                .transfer("pair", "pairToo", d, Expr.any())
                .consume("dot")
                .produce(
                        "all",
                        Expr.plus(l, new Expr.Arithmetic(Expr.Operator.TIMES, Expr.minus(l, Expr.constant(2)), l)),
                        Expr.constant(-1),
                        Expr.constant(1),
                        Expr.constant(Double.doubleToRawLongBits(1.5)),
                        new Expr.Text("text é"),
                        new Expr.Text(""))
                .guard(
                        "data",
                        new Condition.Or(List.of(
                                new Condition.Not(
                                        new Condition.Compare(Condition.Comparison.EQUAL, d, Expr.constant(1))),
                                new Condition.And(List.of()))));
        TransitionBuilder eager = net.transition("eager").eager(Transition.Eager.OWN_STEP);
        Expr.Var e = eager.free("e", day);
        eager.consume("pairToo", e, eager.free("f", small)).forAll(each -> {
            Expr.Var local = each.each("local", small);
            each.select("pair", e, local).consume("pair", e, local).produce("pairToo", e, local);
        });
        return net.initial("pair", 3, Expr.constant(2), Expr.constant(-2))
                .initial("dot", 1_000_000_000_000L)
                .initial("all", 1, one(), one(), one(), one(), new Expr.Text("a"), new Expr.Text("b"))
                .build();
    }

    private static Expr one() {
        return Expr.constant(1);
    }
}
