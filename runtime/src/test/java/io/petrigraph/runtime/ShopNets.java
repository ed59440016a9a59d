package io.petrigraph.runtime;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/** A small shop, declared with the builder: what the runtime's tests run. */
final class ShopNets {
    private ShopNets() {}

    static Net shop() {
        NetBuilder net = Net.builder("shop");
        net.entity("Customer").field("name", Colour.Primitive.STRING).states("Active");
        net.entity("Order").field("amountCents", Colour.Primitive.LONG).states("New", "Paid", "Shipped", "Cancelled");
        net.edge("Order.placedBy").from("Order").to("Customer").toOne().inverse("Customer.orders");
        TransitionBuilder join = net.transition("Customer.join");
        Expr.Var joined = join.key("customer");
        join.create("Customer.Active", joined, set("name", join.parameter("name", Colour.Primitive.STRING)));
        TransitionBuilder place = net.transition("Customer.place");
        Expr.Var customer = place.key("customer");
        Expr.Var order = place.key("order");
        Expr.Var amount = place.parameter("amountCents", Colour.Primitive.LONG);
        place.in("Customer.Active", customer)
                .create("Order.New", order, set("amountCents", amount))
                .link("Order.placedBy", order, customer)
                .guard("positive", new Condition.Compare(Condition.Comparison.GREATER, amount, Expr.constant(0)));
        TransitionBuilder pay = net.transition("Order.pay");
        pay.move("Order.New", "Order.Paid", pay.key("order"));
        TransitionBuilder ship = net.transition("Order.ship");
        ship.move("Order.Paid", "Order.Shipped", ship.key("order"));
        TransitionBuilder cancel = net.transition("Order.cancel");
        Expr.Var cancelled = cancel.key("order");
        Expr.Var buyer = cancel.lookUp("customer", Colour.Primitive.LONG);
        cancel.move("Order.New", "Order.Cancelled", cancelled).unlink("Order.placedBy", cancelled, buyer);
        TransitionBuilder close = net.transition("Shop.closeAccount");
        Expr.Var closed = close.key("customer");
        close.in("Customer.Active", closed).forAll(open -> {
            Expr.Var each = open.each("order");
            open.select("Customer.orders", closed, each)
                    .whereIn("Order.New", each)
                    .move("Order.New", "Order.Cancelled", each)
                    .unlink("Order.placedBy", each, closed);
        });
        return net.build();
    }
}
