package io.petrigraph.examples.shop;

import io.petrigraph.declare.Edge;
import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Guard;
import io.petrigraph.declare.Id;
import io.petrigraph.declare.Links;
import io.petrigraph.declare.Many;
import io.petrigraph.declare.Net;
import io.petrigraph.declare.One;
import io.petrigraph.declare.Unlinks;

/** Customers place orders, which are paid and shipped, or cancelled. */
@Net
public interface Shop {
    /** A new customer. */
    Customer.Active register(@Id long customerId);

    /** Who places orders. */
    @Entity
    sealed interface Customer permits Customer.Active {
        long id();

        Many<Order> orders();

        /** The only state. */
        non-sealed interface Active extends Customer {
            @Links("placedBy")
            Order.New place(@Id long orderId, long amountCents);

            @Guard(of = "place")
            static boolean positive(long amountCents) {
                return amountCents > 0;
            }
        }
    }

    /** What is bought. */
    @Entity
    sealed interface Order permits Order.New, Order.Paid, Order.Shipped, Order.Cancelled {
        long id();

        long amountCents();

        @Edge(inverse = "orders")
        One<Customer> placedBy();

        /** Placed, not paid. */
        non-sealed interface New extends Order {
            Paid pay();

            @Unlinks("placedBy")
            Cancelled cancel();
        }

        /** Paid, not shipped. */
        non-sealed interface Paid extends Order {
            Shipped ship();
        }

        /** On its way: the end. */
        non-sealed interface Shipped extends Order {}

        /** Given up, and nobody's any more: the end. */
        non-sealed interface Cancelled extends Order {}
    }
}
