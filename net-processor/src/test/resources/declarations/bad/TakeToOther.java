package demo;

import io.petrigraph.declare.*;

@Net interface TakeToOther {
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
      Paid pay(@Take(to = Order.Paid.class) Customer.Active buyer);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 16:37 [PG39] TakeToOther.Order.Paid is no state of Customer; take it to one of: Active, Closed
