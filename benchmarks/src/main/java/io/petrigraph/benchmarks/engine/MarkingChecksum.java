package io.petrigraph.benchmarks.engine;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.Workload;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.View;

/** Sums {@link EntityChecksum} over a view, row by row. Belongs to the thread that reads the view. */
final class MarkingChecksum {
    /** For {@link #sum}: the entity has no field, or no edge. */
    private static final int NONE = -1;

    private static final int FIELD_COLUMN = 1;

    private final View view;
    private final Net net;

    private MarkingChecksum(View view) {
        this.view = view;
        this.net = view.net();
    }

    /** The checksum of a workload's marking. */
    static long of(Workload workload, View view) {
        MarkingChecksum checksum = new MarkingChecksum(view);
        return switch (workload) {
            case ORDERS -> checksum.orders();
            case TRANSFER -> checksum.sum(WorkloadNets.ACCOUNT, WorkloadNets.ACTIVE, 0, FIELD_COLUMN, NONE);
        };
    }

    private long orders() {
        int orders = place(WorkloadNets.ORDERS).id();
        int placedBy = place(WorkloadNets.PLACED_BY).id();
        long sum = sum(WorkloadNets.CUSTOMER, WorkloadNets.ACTIVE, OrdersWorkload.ACTIVE, NONE, orders);
        for (int state = 0; state < WorkloadNets.ORDER_STATES.length; state++) {
            sum += sum(WorkloadNets.ORDER, WorkloadNets.ORDER_STATES[state], state, FIELD_COLUMN, placedBy);
        }
        return sum;
    }

    private long sum(String entity, String stateName, int number, int fieldColumn, int edgePlace) {
        Place state = place(entity + "." + stateName);
        long sum = 0;
        for (long row = view.rowCursor(state.id(), -1); row >= 0; row = view.rowCursor(state.id(), row)) {
            long id = view.rowKey(state.id(), row);
            long field = fieldColumn == NONE ? 0 : view.field(state.group(), id, fieldColumn);
            sum += EntityChecksum.entity(id, number, field, edgePlace == NONE ? 0 : neighbours(edgePlace, id));
        }
        return sum;
    }

    private long neighbours(int edgePlace, long id) {
        long neighbours = 0;
        for (long link = view.linkCursor(edgePlace, id, -1); link >= 0; link = view.linkCursor(edgePlace, id, link)) {
            neighbours += EntityChecksum.neighbour(view.linkTarget(edgePlace, link));
        }
        return neighbours;
    }

    private Place place(String name) {
        for (Place place : net.places()) {
            if (place.name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException("the net has no such place: see WorkloadNets, place=" + name);
    }
}
