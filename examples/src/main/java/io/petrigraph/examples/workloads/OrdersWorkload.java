package io.petrigraph.examples.workloads;

import io.petrigraph.examples.workloads.EventStream.Columns;

/**
 * Draws the {@code orders} stream.
 *
 * <p>How the workload's text is read (with seed 42 it gives its check figures): per event, in this order,
 * <ol>
 *   <li>{@code below(100) < 10} makes it invalid; then its kind is {@code below(5)}; kinds 3 (ship a New order) and 4 (cancel
 *       a Paid order, or where none is paid, a done one) become 2 where their pools are empty;
 *       <ul>
 *         <li>kind 0 draws the unknown customer {@code customers + below(1000)}, then the amount
 *         <li>kind 1 draws a known customer {@code below(customers)}, then the amount {@code -below(100)}
 *         <li>kind 2 draws nothing: it pays order {@code next + 1,000,000}
 *         <li>kinds 3 and 4 look at {@code pool[below(size)]} and leave it there
 *       </ul>
 *   <li>otherwise {@code w = below(100)}; an event whose pool is empty becomes a place; a place draws the customer, then the
 *       amount; the others take {@code pool[below(size)]} by swap-remove.
 * </ol>
 * A place that is refused names the id that the next valid place will have. Shipped and cancelled orders are done.
 */
public final class OrdersWorkload {
    /** {@code PlaceOrder(a = orderId, b = customerId, c = amountCents)}. */
    public static final byte PLACE = 0;
    /** {@code Pay(a = orderId)}. */
    public static final byte PAY = 1;
    /** {@code Ship(a = orderId)}. */
    public static final byte SHIP = 2;
    /** {@code Cancel(a = orderId)}. */
    public static final byte CANCEL = 3;

    /** The number of an order's state New in the checksum. */
    public static final byte NEW = 0;
    /** The number of an order's state Paid in the checksum. */
    public static final byte PAID = 1;
    /** The number of an order's state Shipped in the checksum. */
    public static final byte SHIPPED = 2;
    /** The number of an order's state Cancelled in the checksum. */
    public static final byte CANCELLED = 3;
    /** The number of a customer's only state in the checksum. */
    public static final byte ACTIVE = 0;

    private static final int UNKNOWN_ORDER_DISTANCE = 1_000_000;
    private static final long CUSTOMER_SALT = 0x637573746F6D6572L;
    private static final long ORDER_SALT = 0x6F726465724F6964L;

    private final Parameters parameters;
    private final SplitMix64 random;
    private final Columns columns;
    private final Pool fresh;
    private final Pool paid;
    private final Pool done;
    private int next;

    private OrdersWorkload(Parameters parameters) {
        this.parameters = parameters;
        this.random = new SplitMix64(parameters.seed);
        this.fresh = new Pool(parameters.events);
        this.paid = new Pool(parameters.events);
        this.done = new Pool(parameters.events);
        long[] customers = new long[parameters.customers];
        for (int customer = 0; customer < customers.length; customer++) {
            customers[customer] = customerId(customer);
        }
        this.columns = new Columns(Workload.ORDERS, parameters.events, customers, !parameters.randomIds);
    }

    /**
     * What a stream depends on.
     *
     * @param seed the seed of the draws
     * @param events the number of events
     * @param customers the number of customers that exist before the first event
     * @param randomIds whether ids are random 64 bits instead of 0, 1, 2, ...
     */
    public record Parameters(long seed, int events, int customers, boolean randomIds) {
        /** The stream that the check figures belong to. */
        public static final Parameters STANDARD = new Parameters(42, 1_000_000, 10_000, false);

        /** Refuses numbers that no stream can be drawn from. */
        public Parameters {
            if (events < 0 || customers < 1) {
                throw new IllegalArgumentException("an orders stream needs at least one customer and no negative number"
                        + " of events: raise them, events=" + events + ", customers=" + customers);
            }
        }
    }

    /** Draws the stream of {@code parameters}: the same parameters, the same stream. */
    public static EventStream draw(Parameters parameters) {
        OrdersWorkload workload = new OrdersWorkload(parameters);
        for (int row = 0; row < parameters.events; row++) {
            if (workload.random.below(100) < 10) {
                workload.drawInvalid();
            } else {
                workload.drawValid();
            }
        }
        return workload.columns.complete(workload.next);
    }

    private void drawInvalid() {
        int kind = random.below(5);
        boolean empty = (kind == 3 && fresh.isEmpty()) || (kind == 4 && paid.isEmpty() && done.isEmpty());
        switch (empty ? 2 : kind) {
            case 0 -> place(false, parameters.customers + random.below(1000), 1 + random.below(100_000));
            case 1 -> place(false, random.below(parameters.customers), -random.below(100));
            case 2 -> change(false, PAY, next + UNKNOWN_ORDER_DISTANCE);
            case 3 -> change(false, SHIP, fresh.look(random));
            default -> change(false, CANCEL, (paid.isEmpty() ? done : paid).look(random));
        }
    }

    private void drawValid() {
        int w = random.below(100);
        if (w >= 45 && w < 70 && !fresh.isEmpty()) {
            change(true, PAY, paid.add(fresh.take(random)));
        } else if (w >= 70 && w < 88 && !paid.isEmpty()) {
            change(true, SHIP, done.add(paid.take(random)));
        } else if (w >= 88 && !fresh.isEmpty()) {
            change(true, CANCEL, done.add(fresh.take(random)));
        } else {
            place(true, random.below(parameters.customers), 1 + random.below(100_000));
            fresh.add(next++);
        }
    }

    private void place(boolean commits, int customer, int amountCents) {
        columns.add(commits, PLACE, orderId(next), customerId(customer), amountCents);
    }

    private void change(boolean commits, byte type, int order) {
        columns.add(commits, type, orderId(order), 0, 0);
    }

    private long orderId(int order) {
        return parameters.randomIds ? SplitMix64.at(parameters.seed ^ ORDER_SALT, order) : order;
    }

    private long customerId(int customer) {
        return parameters.randomIds ? SplitMix64.at(parameters.seed ^ CUSTOMER_SALT, customer) : customer;
    }

    /** The orders of one state, unordered: what is taken is replaced by the last. */
    private static final class Pool {
        private final int[] orders;
        private int size;

        Pool(int capacity) {
            this.orders = new int[capacity];
        }

        boolean isEmpty() {
            return size == 0;
        }

        int add(int order) {
            orders[size++] = order;
            return order;
        }

        int look(SplitMix64 random) {
            return orders[random.below(size)];
        }

        int take(SplitMix64 random) {
            int index = random.below(size);
            int order = orders[index];
            orders[index] = orders[--size];
            return order;
        }
    }
}
