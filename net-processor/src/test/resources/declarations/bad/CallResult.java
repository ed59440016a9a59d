package demo;

import io.petrigraph.declare.*;

@Net interface CallResult {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { Order.New place();  @Case(of = "place") Active placed(); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:62 [PG77] place is answered by its cases, so it returns the states into which they bring its entity, or nothing as a method of the net; change its type
