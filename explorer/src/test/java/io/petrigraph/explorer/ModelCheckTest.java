package io.petrigraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shop of the design, with guards in code: customers, orders, and what must never happen to them. */
class ModelCheckTest {

    /** Parcels and refunds remember what happened; {@code flawed}: a shipped order can be cancelled. */
    private static Net shop(boolean flawed) {
        NetBuilder net = Net.builder("shop").place("parcels", Colour.dot()).place("refunds", Colour.dot());
        net.entity("Customer").field("blocked", Primitive.BOOLEAN).states("Active");
        net.entity("Order").field("amountCents", Primitive.LONG).states("New", "Paid", "Shipped", "Cancelled");
        net.edge("Order.placedBy")
                .from("Order")
                .to("Customer")
                .toOne()
                .inverse("Customer.orders")
                .onEnd(Edge.Deletion.UNLINK, Edge.Deletion.RESTRICT);
        net.initial("Customer.Active", 1, Expr.constant(7), Expr.constant(0));
        net.initial("Customer.Active", 1, Expr.constant(8), Expr.constant(1));
        TransitionBuilder place = net.transition("place");
        Expr.Var customer = place.key("customer");
        Expr.Var created = place.key("order");
        Expr.Var amount = place.parameter("amountCents", Primitive.LONG);
        place.in("Customer.Active", customer)
                .create("Order.New", created, FieldValue.set("amountCents", amount))
                .link("Order.placedBy", created, customer)
                .guard("positive", at -> at.value(2) > 0);
        moves(net, "pay", "Order.New", "Order.Paid");
        TransitionBuilder ship = net.transition("ship");
        Expr.Var shipped = ship.key("order");
        Expr.Var buyer = ship.key("buyer");
        ship.move("Order.Paid", "Order.Shipped", shipped)
                .produce("parcels")
                .in("Customer.Active", buyer)
                .linked("Order.placedBy", shipped, buyer)
                .guard("notBlocked", at -> at.field(0, at.value(1), 1) == 0);
        TransitionBuilder cancel = net.transition("cancel");
        cancel.move(flawed ? "Order.Shipped" : "Order.New", "Order.Cancelled", cancel.key("order"))
                .produce("refunds");
        return net.build();
    }

    private static void moves(NetBuilder net, String name, String from, String to) {
        TransitionBuilder move = net.transition(name);
        move.move(from, to, move.key("order"));
    }

    private static ModelCheck check(boolean flawed) {
        return ModelCheck.of(shop(flawed))
                .ids("Customer", 7, 8)
                .ids("Order", 1, 2)
                .values("amountCents", 0, 995);
    }

    @Test
    void shouldHoldWhenNoOrderIsShippedAndCancelled() {
        check(false)
                .ids("Order", 1)
                .never("an order is shipped and cancelled", at -> at.count("parcels") > 0 && at.count("refunds") > 0);
    }

    @Test
    void shouldFailWithTheShortestSequenceWhenAShippedOrderCanBeCancelled() {
        AssertionError found = assertThrows(AssertionError.class, () -> check(true)
                .never("an order is shipped and cancelled", at -> at.count("parcels") > 0 && at.count("refunds") > 0));
        assertEquals("""
                an order is shipped and cancelled, after 4 events:
                  place(customer=7, order=1, amountCents=995)
                  pay(order=1)
                  ship(order=1, buyer=7)
                  cancel(order=1)""", found.getMessage());
    }

    @Test
    void shouldAskGuardsInCodeWhenABlockedCustomerWouldBeServed() {
        assertEquals(
                Optional.empty(),
                ModelCheck.of(shop(false))
                        .ids("Customer", 8)
                        .ids("Order", 1)
                        .values("amountCents", 995)
                        .reach(at -> at.isIn("Order.Shipped", 1)));
        Optional<List<ModelCheck.Told>> served =
                check(false).reach(at -> at.stateOf("Order", 2).equals("Order.Shipped"));
        assertEquals(3, served.orElseThrow().size());
    }

    @Test
    void shouldCountEveryMarkingOnceWhenItExploresAll() {
        StateSpace space = ModelCheck.of(shop(false))
                .ids("Customer", 7, 8)
                .ids("Order", 1)
                .values("amountCents", 995)
                .explore();
        // No order; or customer 7's: new, paid, shipped, cancelled; or customer 8's: new, paid, cancelled.
        assertEquals(8, space.states());
        assertEquals(7, space.edges());
        assertEquals(4, space.deadMarkings());
    }

    @Test
    void shouldNameTheParameterWhenNothingSaysItsValues() {
        Exception missing = assertThrows(
                IllegalArgumentException.class,
                () -> ModelCheck.of(shop(false)).ids("Customer", 7).explore());
        assertTrue(String.valueOf(missing.getMessage()).contains("ids(\"Order\", 1, 2)"));
        Exception many = assertThrows(
                IllegalStateException.class, () -> check(false).maxStates(5).explore());
        assertTrue(String.valueOf(many.getMessage()).endsWith("maxStates=5"));
    }
}
