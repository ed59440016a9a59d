package io.petrigraph.benchmarks.engine;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.TransferWorkload;
import io.petrigraph.examples.workloads.Workload;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Compare;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/**
 * The workloads as declared nets.
 *
 * <pre>
 *   orders    Customer.Active &lt;--Order.placedBy / Customer.orders--&gt; Order.New --pay--&gt; Order.Paid --ship--&gt; Order.Shipped
 *                                                                       +--cancel--&gt; Order.Cancelled
 *   transfer  Account.Active --transfer--&gt; Account.Active, two rows
 * </pre>
 *
 * <p>An event's id in the net is its type in the stream, and its parameters are the stream's a, b, c. One more event of
 * each net, {@link #openEventId}, opens an initial entity.
 */
final class WorkloadNets {
    /** The entities that exist before the first event of an orders stream. */
    static final String CUSTOMER = "Customer";
    /** The entities that an orders stream creates. */
    static final String ORDER = "Order";
    /** The states of an order; the index is its number in the checksum. */
    static final String[] ORDER_STATES = {"New", "Paid", "Shipped", "Cancelled"};
    /** From an order to its customer. */
    static final String PLACED_BY = "Order.placedBy";
    /** From a customer to its orders. */
    static final String ORDERS = "Customer.orders";
    /** The entities of a transfer stream. */
    static final String ACCOUNT = "Account";
    /** The only state of a customer, and of an account. */
    static final String ACTIVE = "Active";

    private static final String OPEN_CUSTOMER = "openCustomer";
    private static final String OPEN_ACCOUNT = "openAccount";
    private static final Colour.Scalar LONG = Colour.Primitive.LONG;

    private WorkloadNets() {}

    /** The net of a workload. */
    static Net of(Workload workload) {
        return switch (workload) {
            case ORDERS -> orders();
            case TRANSFER -> transfer();
        };
    }

    /** The event that opens an initial entity; its one parameter is the id. */
    static int openEventId(Workload workload) {
        return switch (workload) {
            case ORDERS -> OrdersWorkload.CANCEL + 1;
            case TRANSFER -> TransferWorkload.TRANSFER + 1;
        };
    }

    private static Net orders() {
        NetBuilder net = Net.builder("orders");
        net.entity(CUSTOMER).states(ACTIVE);
        net.entity(ORDER).field("amountCents", LONG).states(ORDER_STATES);
        net.edge(PLACED_BY).from(ORDER).to(CUSTOMER).toOne().inverse(ORDERS);
        declarePlace(net.transition("place"));
        moveOrder(net.transition("pay"), OrdersWorkload.NEW, OrdersWorkload.PAID);
        moveOrder(net.transition("ship"), OrdersWorkload.PAID, OrdersWorkload.SHIPPED);
        TransitionBuilder cancel = net.transition("cancel");
        Expr.Var cancelled = moveOrder(cancel, OrdersWorkload.NEW, OrdersWorkload.CANCELLED);
        cancel.unlink(PLACED_BY, cancelled, cancel.lookUp("customer", LONG));
        TransitionBuilder open = net.transition(OPEN_CUSTOMER);
        open.create(CUSTOMER + "." + ACTIVE, open.key("customer"));
        return net.build();
    }

    private static void declarePlace(TransitionBuilder place) {
        Expr.Var order = place.key("order");
        Expr.Var customer = place.key("customer");
        Expr.Var amountCents = place.parameter("amountCents", LONG);
        place.in(CUSTOMER + "." + ACTIVE, customer)
                .guard("positive", isPositive(amountCents))
                .create(orderState(OrdersWorkload.NEW), order, set("amountCents", amountCents))
                .link(PLACED_BY, order, customer);
    }

    private static Expr.Var moveOrder(TransitionBuilder transition, byte from, byte to) {
        Expr.Var order = transition.key("order");
        transition.move(orderState(from), orderState(to), order);
        return order;
    }

    private static Net transfer() {
        String active = ACCOUNT + "." + ACTIVE;
        NetBuilder net = Net.builder("transfer");
        net.entity(ACCOUNT).field("balance", LONG).states(ACTIVE);
        TransitionBuilder transfer = net.transition("transfer");
        Expr.Var from = transfer.key("from");
        Expr.Var to = transfer.key("to");
        Expr.Var amount = transfer.parameter("amount", LONG);
        Expr.Var fromBalance = transfer.field(from, "balance");
        Expr.Var toBalance = transfer.field(to, "balance");
        transfer.move(active, active, from, set("balance", Expr.minus(fromBalance, amount)))
                .move(active, active, to, set("balance", Expr.plus(toBalance, amount)))
                .guard("positive", isPositive(amount))
                .guard("covered", new Compare(Comparison.GREATER_OR_EQUAL, fromBalance, amount));
        TransitionBuilder open = net.transition(OPEN_ACCOUNT);
        open.create(active, open.key("account"), set("balance", Expr.constant(TransferWorkload.INITIAL_BALANCE)));
        return net.build();
    }

    private static String orderState(byte number) {
        return ORDER + "." + ORDER_STATES[number];
    }

    private static Condition isPositive(Expr.Var amount) {
        return new Compare(Comparison.GREATER, amount, Expr.constant(0));
    }
}
