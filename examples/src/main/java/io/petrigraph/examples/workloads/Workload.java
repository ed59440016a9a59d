package io.petrigraph.examples.workloads;

/** The workloads that streams are drawn for. */
public enum Workload {
    /** Orders of customers are placed, paid, shipped and cancelled: see {@link OrdersWorkload}. */
    ORDERS,
    /** Amounts move between accounts: see {@link TransferWorkload}. */
    TRANSFER
}
