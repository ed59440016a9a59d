package demo;

import io.petrigraph.declare.*;

@Net interface ViaStart {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  static void close(@TakeAll(via = "orders") Many<Order.New> open) {}
}
//! 18:36 [PG47] "orders" is an edge of none of the parameters before it; start with one of them: "parameter.edge"
