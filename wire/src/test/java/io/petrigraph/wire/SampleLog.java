package io.petrigraph.wire;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Event;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.StepScope;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log of every kind of value and every arc that records elements, written by an engine with a clock in hand. */
final class SampleLog {
    static final Colour.Enumeration DAY = new Colour.Enumeration("Day", List.of("Mon", "Tue", "null"), true);
    static final Colour.IntRange SMALL = new Colour.IntRange("Small", -2, 5);
    static final long START_NS = 1_764_000_000_123_456_789L;
    static final int SEGMENT_LENGTH_BYTES = 16 << 10;

    final Net net = net();
    final MemoryStorage storage = new MemoryStorage();

    private long nowNs = START_NS;
    private final Engine engine = Engine.open(
            net,
            EngineContext.at(storage)
                    .threads(Threads.callerDriven())
                    .clock(() -> nowNs)
                    .segmentLengthBytes(SEGMENT_LENGTH_BYTES));

    static Net net() {
        NetBuilder net = Net.builder("Sample");
        net.place("seen", Colour.dot());
        net.place("pair", new Colour.Product("Pair", List.of(DAY, SMALL)));
        net.place("pairToo", new Colour.Product("Pair", List.of(DAY, SMALL)));
        net.place(
                "all",
                1,
                new Column("l", Colour.Primitive.LONG),
                new Column("i", Colour.Primitive.INT),
                new Column("b", Colour.Primitive.BOOLEAN),
                new Column("d", Colour.Primitive.DOUBLE),
                new Column("s", Colour.Primitive.STRING),
                new Column("y", Colour.Primitive.BYTES));
        net.entity("Customer")
                .uniqueField("email", Colour.Primitive.STRING)
                .states("Active")
                .ends();
        net.entity("Order").field("feeCents", Colour.Primitive.LONG).states("New", "Paid");
        net.edge("Order.placedBy").from("Order").to("Customer").toOne().inverse("Customer.orders");
        put(net.transition("put"));
        place(net);
        sets(net);
        return net.initial("Customer.Active", 1, Expr.constant(1), new Expr.Text("zoë@example"))
                .initial("pair", 3, Expr.constant(2), Expr.constant(-2))
                .eventIdWindow(16)
                .build();
    }

    private static void put(TransitionBuilder put) {
        put.produce(
                "all",
                put.parameter("l", Colour.Primitive.LONG),
                put.parameter("i", Colour.Primitive.INT),
                put.parameter("b", Colour.Primitive.BOOLEAN),
                put.parameter("d", Colour.Primitive.DOUBLE),
                put.parameter("s", Colour.Primitive.STRING),
                put.parameter("y", Colour.Primitive.BYTES));
        Expr.Var day = put.parameter("day", DAY);
        put.produce("pair", new Term(2, List.of(day, put.parameter("small", SMALL))))
                .produce("seen")
                .guard("known", new Condition.Compare(Condition.Comparison.NOT_EQUAL, day, Expr.constant(0)));
    }

    private static void place(NetBuilder net) {
        TransitionBuilder place = net.transition("Customer.place");
        Expr.Var buyer = place.key("customer");
        Expr.Var order = place.key("order");
        place.in("Customer.Active", buyer).create("Order.New", order).link("Order.placedBy", order, buyer);
        TransitionBuilder pay = net.transition("Order.pay");
        Expr.Var paid = pay.key("order");
        Expr.Var fee = pay.compute("halved", Colour.Primitive.LONG, binding -> binding.value(0) / 2);
        pay.move("Order.New", "Order.Paid", paid, FieldValue.set("feeCents", fee));
    }

    private static void sets(NetBuilder net) {
        TransitionBuilder clear = net.transition("clear");
        Expr.Var l = clear.parameter("l", Colour.Primitive.LONG);
        clear.reset("all", l, Expr.any(), Expr.any(), Expr.any(), Expr.any(), Expr.any())
                .transfer("pair", "pairToo", Expr.constant(1), Expr.any())
                .reset("all", Expr.any(), Expr.constant(1), Expr.any(), Expr.any(), Expr.any(), Expr.any());
        TransitionBuilder bulk = net.transition("bulk");
        Expr.Var day = bulk.parameter("day", DAY);
        bulk.inhibit("pairToo", 1000, day, Expr.any()).forAll(each -> {
            Expr.Var local = each.each("local", SMALL);
            each.select("pair", day, local).consume("pair", day, local).produce("pairToo", day, local);
        });
    }

    /** Fires one event. */
    SampleLog fire(String event, Object... values) {
        nowNs++;
        return committed(engine.fire(event, named(net.event(event), values)));
    }

    /** Fires {@code Customer.place} by customer 1 with an event id. */
    SampleLog place(long eventId, long order) {
        nowNs++;
        StepScope step = engine.steps();
        step.begin(net.event("Customer.place").id());
        step.put(0, 1).put(1, order).eventId(7, eventId);
        return committed(step.tryFire());
    }

    /** Places and pays an order in one transaction. */
    SampleLog placeAndPay(long order) {
        nowNs++;
        try (Transaction transaction = engine.begin()) {
            transaction.begin(net.event("Customer.place").id()).put(0, 1).put(1, order);
            transaction.fire();
            transaction.begin(net.event("Order.pay").id()).put(0, order);
            transaction.fire();
            return committed(transaction.tryCommit());
        }
    }

    private SampleLog committed(Outcome outcome) {
        if (!outcome.isCommitted()) {
            throw new AssertionError(outcome.message());
        }
        return this;
    }

    private static Map<String, Object> named(Event event, Object... values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(event.parameters().get(i).name(), values[i]);
        }
        return named;
    }

    /** The story that golden files show. */
    static SampleLog story() {
        return new SampleLog()
                .fire(
                        "put",
                        1L,
                        -7,
                        true,
                        1.5,
                        "zo\u00eb: \"x\"\n# - \t\u0001 \ud83d\ude00",
                        new byte[] {1, 2, -1},
                        "Tue",
                        3)
                .fire("put", Long.MIN_VALUE, 1, false, -0.0, "null", new byte[0], "null", -2)
                .fire("put", Long.MAX_VALUE, 1, false, Double.NaN, "", ascii("true"), "Tue", 5)
                .place(42, 6)
                .placeAndPay(7)
                .fire("bulk", "null")
                .fire("bulk", "Mon")
                .fire("clear", 1L)
                .fire("clear", 1L)
                .close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    SampleLog close() {
        engine.close();
        return this;
    }
}
