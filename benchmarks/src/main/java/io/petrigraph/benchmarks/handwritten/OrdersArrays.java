package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Orders and customers as columns by dense id. A customer's orders are a doubly linked list through the columns.
 *
 * <pre>
 *   order      0    1    2  ..                customer   0    1  ..
 *   states   | New |Paid | -1 |               heads    | 1  | -1 |
 *   amounts  | 995 | 10  |    |
 *   owners   |  0  |  0  |    |
 *   nexts    | -1  |  0  |    |
 *   previous |  1  | -1  |    |
 * </pre>
 */
final class OrdersArrays implements WorkloadState {
    private static final int NONE = -1;

    private final int[] heads;
    private byte[] states;
    private long[] amountsCents;
    private int[] owners;
    private int[] nexts;
    private int[] previous;

    OrdersArrays(EventStream stream) {
        int capacity = Math.max(stream.createdCount(), 16);
        heads = new int[stream.initialCount()];
        Arrays.fill(heads, NONE);
        states = new byte[capacity];
        Arrays.fill(states, (byte) NONE);
        amountsCents = new long[capacity];
        owners = new int[capacity];
        nexts = new int[capacity];
        previous = new int[capacity];
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
        if (customerId < 0 || customerId >= heads.length) {
            return NO_SUCH_ID;
        }
        if (amountCents <= 0) {
            return GUARD_FAILED;
        }
        int order = Math.toIntExact(orderId);
        if (order >= states.length) {
            grow(order);
        }
        if (states[order] != NONE) {
            return ID_TAKEN;
        }
        states[order] = OrdersWorkload.NEW;
        amountsCents[order] = amountCents;
        link(order, (int) customerId);
        return COMMITTED;
    }

    private int move(long orderId, byte from, byte to) {
        if (isUnknown(orderId)) {
            return NO_SUCH_ID;
        }
        int order = (int) orderId;
        if (states[order] != from) {
            return WRONG_STATE;
        }
        states[order] = to;
        return COMMITTED;
    }

    private int cancel(long orderId) {
        int outcome = move(orderId, OrdersWorkload.NEW, OrdersWorkload.CANCELLED);
        if (outcome == COMMITTED) {
            unlink((int) orderId);
        }
        return outcome;
    }

    private boolean isUnknown(long orderId) {
        return orderId < 0 || orderId >= states.length || states[(int) orderId] == NONE;
    }

    private void link(int order, int customer) {
        int head = heads[customer];
        owners[order] = customer;
        nexts[order] = head;
        previous[order] = NONE;
        heads[customer] = order;
        if (head != NONE) {
            previous[head] = order;
        }
    }

    private void unlink(int order) {
        int before = previous[order];
        int after = nexts[order];
        if (before == NONE) {
            heads[owners[order]] = after;
        } else {
            nexts[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
        owners[order] = NONE;
    }

    private void grow(int order) {
        int length = states.length;
        int longer = Math.max(order + 1, Math.multiplyExact(length, 2));
        states = Arrays.copyOf(states, longer);
        Arrays.fill(states, length, longer, (byte) NONE);
        amountsCents = Arrays.copyOf(amountsCents, longer);
        owners = Arrays.copyOf(owners, longer);
        nexts = Arrays.copyOf(nexts, longer);
        previous = Arrays.copyOf(previous, longer);
    }

    @Override
    public long checksum() {
        return checksum(customer -> customer, order -> order);
    }

    /** The checksum over the ids that callers know, where columns are addressed by interned ones. */
    long checksum(IntToLongFunction customerId, IntToLongFunction orderId) {
        long sum = 0;
        for (int order = 0; order < states.length; order++) {
            if (states[order] != NONE) {
                int owner = owners[order];
                long neighbours = owner == NONE ? 0 : EntityChecksum.neighbour(customerId.applyAsLong(owner));
                sum += EntityChecksum.entity(
                        orderId.applyAsLong(order), states[order], amountsCents[order], neighbours);
            }
        }
        for (int customer = 0; customer < heads.length; customer++) {
            long neighbours = 0;
            for (int order = heads[customer]; order != NONE; order = nexts[order]) {
                neighbours += EntityChecksum.neighbour(orderId.applyAsLong(order));
            }
            sum += EntityChecksum.entity(customerId.applyAsLong(customer), OrdersWorkload.ACTIVE, 0, neighbours);
        }
        return sum;
    }
}
