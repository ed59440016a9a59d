package io.petrigraph.examples.readme;

import io.petrigraph.declare.Edge;
import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Id;
import io.petrigraph.declare.Links;
import io.petrigraph.declare.Many;
import io.petrigraph.declare.Net;
import io.petrigraph.declare.One;

/** The shop of the README. */
// snippet: declaration
@Net
public interface Shop {
    Customer.Active register(@Id long customerId);

    @Entity
    sealed interface Customer permits Customer.Active {
        long id();

        Many<Order> orders();

        non-sealed interface Active extends Customer {
            @Links("placedBy")
            Order.New place(@Id long orderId, long amountCents);
        }
    }

    @Entity
    sealed interface Order permits Order.New, Order.Paid, Order.Shipped {
        long id();

        long amountCents();

        @Edge(inverse = "orders")
        One<Customer> placedBy();

        non-sealed interface New extends Order {
            Paid pay();
        }

        non-sealed interface Paid extends Order {
            Shipped ship();
        }

        non-sealed interface Shipped extends Order {}
    }
}
// end
