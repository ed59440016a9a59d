package demo;

import io.petrigraph.declare.*;

@Net interface InverseIsEdge {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    @Edge Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 14:21 [PG22] Customer.orders is an @Edge itself, so it cannot be an inverse; remove one of the two @Edge
