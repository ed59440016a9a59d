package demo;

import io.petrigraph.declare.*;

@Net interface InverseTaken {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    @Edge(inverse = "orders") One<Customer> payer();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 15:21 [PG21] Customer.orders is already the inverse of Order.placedBy; give this edge an inverse of its own
