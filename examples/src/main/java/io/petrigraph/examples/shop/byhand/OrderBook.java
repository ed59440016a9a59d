package io.petrigraph.examples.shop.byhand;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers and their orders: every change is checked first, and can be undone until it is kept. */
final class OrderBook {
    private final Map<Long, Customer> customers = new HashMap<>();
    private final Map<Long, Order> orders = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Answer register(long customerId) {
        if (customers.containsKey(customerId)) {
            return Answer.ID_TAKEN;
        }
        customers.put(customerId, new Customer(customerId));
        undo.push(() -> customers.remove(customerId));
        return Answer.COMMITTED;
    }

    Answer place(long orderId, long customerId, long amountCents) {
        Customer customer = customers.get(customerId);
        if (customer == null) {
            return Answer.NO_SUCH_ID;
        }
        if (amountCents <= 0) {
            return Answer.NOT_POSITIVE;
        }
        if (orders.containsKey(orderId)) {
            return Answer.ID_TAKEN;
        }
        Order order = new Order(orderId, amountCents);
        orders.put(orderId, order);
        customer.link(order);
        undo.push(() -> {
            customer.unlink(order);
            orders.remove(orderId);
        });
        return Answer.COMMITTED;
    }

    Answer pay(long orderId) {
        return move(orderId, OrdersWorkload.NEW, OrdersWorkload.PAID);
    }

    Answer ship(long orderId) {
        return move(orderId, OrdersWorkload.PAID, OrdersWorkload.SHIPPED);
    }

    Answer cancel(long orderId) {
        Answer answer = move(orderId, OrdersWorkload.NEW, OrdersWorkload.CANCELLED);
        Order order = orders.get(orderId);
        if (answer == Answer.COMMITTED && order != null && order.placedBy != null) {
            Customer customer = order.placedBy;
            customer.unlink(order);
            undo.push(() -> customer.link(order));
        }
        return answer;
    }

    private Answer move(long orderId, byte from, byte to) {
        Order order = orders.get(orderId);
        if (order == null) {
            return Answer.NO_SUCH_ID;
        }
        if (order.state != from) {
            return Answer.WRONG_STATE;
        }
        order.state = to;
        undo.push(() -> order.state = from);
        return Answer.COMMITTED;
    }

    /** Forgets how to undo: what happened stays. */
    void keep() {
        undo.clear();
    }

    /** Takes back everything since the last {@link #keep}. */
    void takeBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    long checksum() {
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

    /** A customer's orders are a list in which the last fills a gap, so that unlinking takes the same time for each. */
    private static final class Customer {
        private final long id;
        private final List<Order> orders = new ArrayList<>();

        Customer(long id) {
            this.id = id;
        }

        void link(Order order) {
            order.placedBy = this;
            order.index = orders.size();
            orders.add(order);
        }

        void unlink(Order order) {
            Order last = orders.remove(orders.size() - 1);
            if (last != order) {
                orders.set(order.index, last);
                last.index = order.index;
            }
            order.placedBy = null;
        }
    }

    private static final class Order {
        private final long id;
        private final long amountCents;
        private byte state = OrdersWorkload.NEW;
        private @Nullable Customer placedBy;
        private int index;

        Order(long id, long amountCents) {
            this.id = id;
            this.amountCents = amountCents;
        }
    }
}
