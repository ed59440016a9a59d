package demo;

import io.petrigraph.declare.*;

@Net interface ArcNeedsOne {
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
      Paid pay(@Read Many<Customer.Active> buyers);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 16:16 [PG36] @Read is about one entity, but parameter buyers is Many; change its type to "Active"
