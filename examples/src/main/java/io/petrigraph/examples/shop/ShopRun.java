package io.petrigraph.examples.shop;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.runtime.Status;

/** Sends a stream of orders through one lane, and keeps count. Belongs to the thread that makes it. */
public final class ShopRun {
    private static final int IN_FLIGHT_MAX = 2048;
    private static final int TYPES = 4;

    private final EventStream stream;
    private final ShopEngine shop;
    private final ShopLane lane;
    private final int[] committed = new int[TYPES];
    private long unexpected;

    /** A run over an engine that holds nothing yet. */
    public ShopRun(EventStream stream, ShopEngine shop) {
        this.stream = stream;
        this.shop = shop;
        this.lane = shop.lane();
    }

    /** Registers the customers, then fires every event; returns when each has its outcome. */
    public void play() {
        for (int index = 0; index < stream.initialCount(); index++) {
            lane.register(stream.initialId(index));
            drain(IN_FLIGHT_MAX);
        }
        drain(0);
        for (int row = 0; row < stream.length(); row++) {
            fire(row);
            drain(IN_FLIGHT_MAX);
        }
        drain(0);
    }

    private void fire(int row) {
        switch (stream.type(row)) {
            case OrdersWorkload.PLACE -> lane.customerActive(stream.b(row)).place(stream.a(row), stream.c(row));
            case OrdersWorkload.PAY -> lane.orderNew(stream.a(row)).pay();
            case OrdersWorkload.SHIP -> lane.orderPaid(stream.a(row)).ship();
            case OrdersWorkload.CANCEL -> lane.orderNew(stream.a(row)).cancel();
            default ->
                throw new IllegalArgumentException(
                        "an orders stream has four types of events: type=" + stream.type(row));
        }
    }

    /** Takes outcomes until at most so many are owed. */
    private void drain(int most) {
        while (lane.inFlight() > most) {
            if (lane.poll(this::outcome, IN_FLIGHT_MAX) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    private void outcome(long ticket, Status status, long sequence) {
        int row = (int) ticket - stream.initialCount();
        boolean fired = status == Status.COMMITTED;
        if (row >= 0) {
            committed[stream.type(row)] += fired ? 1 : 0;
            unexpected += fired == stream.valid(row) ? 0 : 1;
        }
    }

    /** How many events of a type committed. */
    public int committed(byte type) {
        return committed[type];
    }

    /** How many outcomes were not those that the stream predicts. */
    public long unexpected() {
        return unexpected;
    }

    /** The checksum of {@link EntityChecksum} over the marking now. */
    public long checksum() {
        try (ShopView now = shop.view()) {
            long sum = 0;
            for (ShopSeen.Customer customer : now.customersActive()) {
                long neighbours = 0;
                for (ShopSeen.Order order : customer.orders()) {
                    neighbours += EntityChecksum.neighbour(order.id());
                }
                sum += EntityChecksum.entity(customer.id(), OrdersWorkload.ACTIVE, 0, neighbours);
            }
            return sum
                    + sum(now.ordersNew(), OrdersWorkload.NEW)
                    + sum(now.ordersPaid(), OrdersWorkload.PAID)
                    + sum(now.ordersShipped(), OrdersWorkload.SHIPPED)
                    + sum(now.ordersCancelled(), OrdersWorkload.CANCELLED);
        }
    }

    private static long sum(Iterable<? extends ShopSeen.Order> orders, byte state) {
        long sum = 0;
        for (ShopSeen.Order order : orders) {
            long neighbours = order.placedBy().isPresent()
                    ? EntityChecksum.neighbour(order.placedBy().id())
                    : 0;
            sum += EntityChecksum.entity(order.id(), state, order.amountCents(), neighbours);
        }
        return sum;
    }
}
