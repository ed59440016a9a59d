package demo;

import static io.petrigraph.net.FieldValue.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.*;
import io.petrigraph.runtime.*;
import java.util.*;

public final class ShopScenario {
    private ShopScenario() {}

    public static void shouldLowerToThePlainNetWhenBuiltByHand() {
        NetBuilder net = Net.builder("Shop");
        net.entity("Customer").field("blocked", Colour.Primitive.BOOLEAN).states("Active");
        net.entity("Order")
                .field("amountCents", Colour.Primitive.LONG)
                .field("feeCents", Colour.Primitive.LONG)
                .states("New", "Paid", "Shipped", "Cancelled");
        net.edge("Order.placedBy").from("Order").to("Customer").toOne().inverse("Customer.orders");
        TransitionBuilder place = net.transition("Customer.place");
        Expr.Var customer = place.key("customer");
        Expr.Var orderId = place.key("orderId");
        Expr.Var amount = place.parameter("amountCents", Colour.Primitive.LONG);
        place.in("Customer.Active", customer)
                .create("Order.New", orderId, set("amountCents", amount))
                .link("Order.placedBy", orderId, customer)
                .guard("positive", view -> true);
        TransitionBuilder pay = net.transition("Order.pay");
        Expr.Var paid = pay.key("order");
        pay.move("Order.New", "Order.Paid", paid, set("feeCents", pay.parameter("feeCents", Colour.Primitive.LONG)));
        TransitionBuilder cancel = net.transition("Order.cancel");
        cancel.move("Order.New", "Order.Cancelled", cancel.key("order"));
        TransitionBuilder ship = net.transition("Order.ship");
        Expr.Var shipped = ship.key("order");
        Expr.Var buyer = ship.key("buyer");
        Expr.Var fee = ship.compute("feeCents", Colour.Primitive.LONG, view -> 0);
        ship.move("Order.Paid", "Order.Shipped", shipped, set("feeCents", fee))
                .in("Customer.Active", buyer)
                .guard("notBlocked", view -> true);
        TransitionBuilder register = net.transition("Shop.register");
        register.create(
                "Customer.Active",
                register.key("customerId"),
                set("blocked", register.parameter("blocked", Colour.Primitive.BOOLEAN)));
        TransitionBuilder close = net.transition("Shop.closeAccount");
        Expr.Var closed = close.key("customer");
        close.in("Customer.Active", closed).forAll(each -> {
            Expr.Var open = each.each("open");
            each.select("Customer.orders", closed, open);
            each.whereIn("Order.New", open);
            each.move("Order.New", "Order.Cancelled", open);
        });
        assertArrayEquals(net.build().canonicalBytes(), ShopNet.NET.canonicalBytes());
        assertEquals(ShopNet.NET.event("Order.pay").id(), ShopNet.EVENT_ORDER_PAY);
        assertEquals("Order.Paid", ShopNet.NET.places().get(ShopNet.PLACE_ORDER_PAID).name());
        assertEquals("Customer.orders", ShopNet.NET.places().get(ShopNet.PLACE_CUSTOMER_ORDERS).name());
    }

    private static ShopEngine open() {
        ShopEngine shop = ShopEngine.inMemory();
        shop.register(7, false);
        shop.register(8, true);
        return shop;
    }

    public static void shouldMoveAndSetFieldsWhenVerbsAreChained() {
        try (ShopEngine shop = open()) {
            ShopLive.Order.Paid paid = shop.customerActive(7).place(42, 995).pay(10);
            assertEquals(42, paid.id());
            paid.ship(shop.customerActive(7));
            try (ShopView now = shop.view()) {
                ShopSeen.Order order = now.order(42);
                assertTrue(order instanceof ShopSeen.Order.Shipped);
                assertEquals(995, order.amountCents());
                assertEquals(5, order.feeCents());
                assertEquals(7, order.placedBy().get().id());
                assertEquals(1, now.customer(7).orders().count());
                assertEquals(42, now.customer(7).orders().iterator().next().id());
                assertEquals(0, now.ordersNew().count());
                List<Long> shipped = new ArrayList<>();
                now.ordersShipped().forEach(o -> shipped.add(o.id()));
                assertEquals(List.of(42L), shipped);
            }
        }
    }

    public static void shouldRefuseWhenGuardIsFalse() {
        try (ShopEngine shop = open()) {
            Outcome bad = shop.tryStep(s -> s.customerActive(7).place(1, -5));
            assertEquals("positive", ((Outcome.GuardFailed) bad).guard());
            shop.customerActive(8).place(2, 5).pay(1);
            Outcome blocked = shop.tryStep(s -> s.orderPaid(2).ship(s.customerActive(8)));
            assertEquals("notBlocked", ((Outcome.GuardFailed) blocked).guard());
            RefusedException thrown =
                    assertThrows(RefusedException.class, () -> shop.orderPaid(2).ship(shop.customerActive(8)));
            assertEquals(Status.GUARD_FAILED, thrown.outcome().status());
        }
    }

    public static void shouldRefuseWhenTheClaimedStateIsWrong() {
        try (ShopEngine shop = open()) {
            shop.customerActive(7).place(42, 995).pay(10);
            Outcome wrong = shop.tryStep(s -> s.orderNew(42).cancel());
            assertEquals("Order.New", ((Outcome.WrongState) wrong).expected());
            assertEquals("Order.Paid", ((Outcome.WrongState) wrong).actual());
        }
    }

    public static void shouldNameBothUsesWhenAHandleIsUsedAgain() {
        try (ShopEngine shop = open()) {
            ShopLive.Order.Paid paid = shop.customerActive(7).place(42, 995).pay(10);
            paid.ship(shop.customerActive(7));
            IllegalStateException again =
                    assertThrows(IllegalStateException.class, () -> paid.ship(shop.customerActive(7)));
            assertEquals(
                    "Order 42: you hold Paid@3, it left by ship@4; use the handle which that verb returned: state=Paid",
                    again.getMessage());
        }
    }

    public static void shouldKeepAHandleWhenItsVerbWasRefused() {
        try (ShopEngine shop = open()) {
            ShopLive.Order.Paid paid = shop.customerActive(8).place(42, 995).pay(10);
            assertThrows(RefusedException.class, () -> paid.ship(shop.customerActive(8)));
            assertEquals(42, paid.ship(shop.customerActive(7)).id());
        }
    }

    public static void shouldRefuseWhatFollowsWhenAVerbOnALaneIsRefused() {
        try (ShopEngine shop = open()) {
            ShopLane lane = shop.lane();
            lane.customerActive(7).place(1, 100).pay(1).ship(lane.customerActive(7));
            lane.customerActive(7).place(2, -1).pay(1).ship(lane.customerActive(7));
            List<Status> seen = new ArrayList<>();
            while (seen.size() < 6) {
                lane.poll((ticket, status, sequence) -> seen.add(status), 64);
            }
            assertEquals(
                    List.of(
                            Status.COMMITTED,
                            Status.COMMITTED,
                            Status.COMMITTED,
                            Status.GUARD_FAILED,
                            Status.AFTER_REFUSED,
                            Status.AFTER_REFUSED),
                    seen);
        }
    }

    public static void shouldCancelAllOpenOrdersWhenAnAccountIsClosedInATransaction() {
        try (ShopEngine shop = open()) {
            shop.customerActive(7).place(1, 100);
            shop.customerActive(7).place(2, 200);
            shop.customerActive(7).place(3, 300).pay(1);
            shop.customerActive(8).place(4, 400);
            try (ShopTx tx = shop.begin()) {
                assertEquals(100, tx.orderNew(1).amountCents());
                tx.orderNew(1).cancel();
                assertTrue(tx.order(1) instanceof Shop.Order.Cancelled);
                tx.closeAccount(tx.customerActive(7));
                tx.commit();
            }
            try (ShopView now = shop.view()) {
                assertEquals(2, now.ordersCancelled().count());
                assertEquals(1, now.ordersNew().count());
                assertEquals(1, now.ordersPaid().count());
            }
        }
    }

    public static void shouldDoAllOrNothingWhenVerbsAreSentTogether() {
        try (ShopEngine shop = open()) {
            ShopBatch batch = shop.batch();
            batch.customerActive(7).place(1, 100).pay(4).ship(batch.customerActive(7));
            batch.customerActive(7).place(2, 200);
            assertEquals(2, batch.commit().sequence());
            batch.orderNew(2).pay(1);
            batch.customerActive(7).place(3, -1);
            assertEquals("positive", ((Outcome.GuardFailed) batch.tryCommit()).guard());
            batch.customerActive(8).place(4, 1).pay(1).ship(batch.customerActive(8));
            assertThrows(RefusedException.class, batch::commit);
            try (ShopView now = shop.view()) {
                assertTrue(now.order(1) instanceof ShopSeen.Order.Shipped);
                assertTrue(now.order(2) instanceof ShopSeen.Order.New);
                assertThrows(NoSuchElementException.class, () -> now.order(4));
            }
        }
    }

    public static void shouldForgetWhenAForkIsClosed() {
        try (ShopEngine shop = open()) {
            shop.customerActive(7).place(45, 10);
            try (ShopFork what = shop.fork()) {
                what.orderNew(45).pay(1).ship(what.customerActive(7));
                try (ShopFork deeper = what.fork()) {
                    assertTrue(deeper.order(45) instanceof Shop.Order.Shipped);
                }
            }
            try (ShopView now = shop.view()) {
                assertTrue(now.order(45) instanceof ShopSeen.Order.New);
            }
        }
    }

    public static void shouldNameThePresentStateWhenAViewIsAskedForAnother() {
        try (ShopEngine shop = open()) {
            shop.customerActive(7).place(45, 10).pay(3);
            try (ShopView now = shop.view()) {
                IllegalStateException wrong = assertThrows(IllegalStateException.class, () -> now.orderNew(45).amountCents());
                assertEquals("Order 45 is Order.Paid; look it up by its id: expected=New", wrong.getMessage());
                assertThrows(NoSuchElementException.class, () -> now.order(99));
            }
        }
    }

    public static void shouldRunEveryVerbByNameWhenFiredFromOutside() {
        try (ShopEngine shop = open()) {
            shop.customerActive(7).place(42, 995);
            Outcome paid = shop.engine().fire("Order.pay", Map.of("order", 42L, "feeCents", 10L));
            assertTrue(paid.isCommitted(), paid.message());
        }
    }
}
