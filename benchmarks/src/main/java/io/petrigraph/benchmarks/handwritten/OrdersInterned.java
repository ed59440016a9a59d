package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/** Columns by dense id for ids that are random: each is looked up in a primitive map first. */
final class OrdersInterned implements WorkloadState {
    private static final long UNKNOWN = -1;
    private static final float LOAD_FACTOR = 0.6f;

    private final OrdersArrays columns;
    private final Long2LongHashMap customers;
    private final Long2LongHashMap orders;
    private final long[] customerIds;
    private long[] orderIds;
    private int orderCount;

    OrdersInterned(EventStream stream) {
        columns = new OrdersArrays(stream);
        customers = mapOf(stream.initialCount());
        orders = mapOf(stream.createdCount());
        customerIds = new long[stream.initialCount()];
        orderIds = new long[Math.max(stream.createdCount(), 16)];
        for (int customer = 0; customer < customerIds.length; customer++) {
            customerIds[customer] = stream.initialId(customer);
            customers.put(customerIds[customer], customer);
        }
    }

    private static Long2LongHashMap mapOf(int entries) {
        return new Long2LongHashMap(Math.max(8, (int) (entries / LOAD_FACTOR) + 1), LOAD_FACTOR, UNKNOWN);
    }

    @Override
    public int apply(int type, long a, long b, long c) {
        if (type == OrdersWorkload.PLACE) {
            return place(a, b, c);
        }
        return columns.apply(type, orders.get(a), 0, 0);
    }

    private int place(long orderId, long customerId, long amountCents) {
        if (orders.get(orderId) != UNKNOWN) {
            return ID_TAKEN;
        }
        int outcome = columns.apply(OrdersWorkload.PLACE, orderCount, customers.get(customerId), amountCents);
        if (outcome == COMMITTED) {
            orders.put(orderId, orderCount);
            if (orderCount == orderIds.length) {
                orderIds = Arrays.copyOf(orderIds, orderCount * 2);
            }
            orderIds[orderCount++] = orderId;
        }
        return outcome;
    }

    @Override
    public long checksum() {
        return columns.checksum(customer -> customerIds[customer], order -> orderIds[order]);
    }
}
