package demo;

import io.petrigraph.declare.*;

@Net interface ArcTwice {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {
      Paid pay(@Read @Take(to = Customer.Closed.class) Customer.Active buyer);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 16:22 [PG34] parameter buyer has both @Read and @Take; keep one
