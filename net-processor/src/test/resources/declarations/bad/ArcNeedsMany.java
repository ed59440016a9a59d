package demo;

import io.petrigraph.declare.*;

@Net interface ArcNeedsMany {
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
  static void close(@Read Customer.Active customer, @TakeAll(via = "orders") Order.New open) {}
}
//! 18:53 [PG35] @TakeAll is about all linked entities, so parameter open is "Many<New>"; change its type
