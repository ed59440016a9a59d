package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders and customers as objects in hash maps. A customer's orders are a list from which the last fills a gap. */
final class OrdersObjects implements WorkloadState {
    private final Map<Long, Customer> customers;
    private final Map<Long, Order> orders;

    OrdersObjects(EventStream stream) {
        customers = new HashMap<>(stream.initialCount() * 4 / 3 + 1);
        orders = new HashMap<>(stream.createdCount() * 4 / 3 + 1);
        for (int index = 0; index < stream.initialCount(); index++) {
            long id = stream.initialId(index);
            customers.put(id, new Customer(id));
        }
    }

    @Override
    public int apply(int type, long a, long b, long c) {
        return switch (type) {
            case OrdersWorkload.PLACE -> place(a, b, c);
            case OrdersWorkload.PAY -> move(a, OrdersWorkload.NEW, OrdersWorkload.PAID);
            case OrdersWorkload.SHIP -> move(a, OrdersWorkload.PAID, OrdersWorkload.SHIPPED);
            case OrdersWorkload.CANCEL -> cancel(a);
            default -> throw new IllegalArgumentException("an orders stream has four types of events, type=" + type);
        };
    }

    private int place(long orderId, long customerId, long amountCents) {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            return NO_SUCH_ID;
        }
        if (amountCents <= 0) {
            return GUARD_FAILED;
        }
        Order order = new Order(orderId, amountCents);
        if (orders.putIfAbsent(orderId, order) != null) {
            return ID_TAKEN;
        }
        customer.link(order);
        return COMMITTED;
    }

    private int move(long orderId, byte from, byte to) {
        Order order = orders.get(orderId);
        if (order == null) {
            return NO_SUCH_ID;
        }
        if (order.state != from) {
            return WRONG_STATE;
        }
        order.state = to;
        return COMMITTED;
    }

    private int cancel(long orderId) {
        Order order = orders.get(orderId);
        if (order == null) {
            return NO_SUCH_ID;
        }
        Customer customer = order.placedBy;
        if (order.state != OrdersWorkload.NEW || customer == null) {
            return WRONG_STATE;
        }
        order.state = OrdersWorkload.CANCELLED;
        customer.unlink(order);
        return COMMITTED;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (Order order : orders.values()) {
            Customer customer = order.placedBy;
            long neighbours = customer == null ? 0 : EntityChecksum.neighbour(customer.id);
            sum += EntityChecksum.entity(order.id, order.state, order.amountCents, neighbours);
        }
        for (Customer customer : customers.values()) {
            long neighbours = 0;
            for (Order order : customer.orders) {
                neighbours += EntityChecksum.neighbour(order.id);
            }
            sum += EntityChecksum.entity(customer.id, OrdersWorkload.ACTIVE, 0, neighbours);
        }
        return sum;
    }

    private static final class Customer {
        private final long id;
        private final List<Order> orders = new ArrayList<>();

        Customer(long id) {
            this.id = id;
        }

        void link(Order order) {
            order.placedBy = this;
            order.place = orders.size();
            orders.add(order);
        }

        void unlink(Order order) {
            Order last = orders.remove(orders.size() - 1);
            if (last != order) {
                orders.set(order.place, last);
                last.place = order.place;
            }
            order.placedBy = null;
        }
    }

    private static final class Order {
        private final long id;
        private final long amountCents;
        private byte state = OrdersWorkload.NEW;
        private @Nullable Customer placedBy;
        private int place;

        Order(long id, long amountCents) {
            this.id = id;
            this.amountCents = amountCents;
        }
    }
}
