package demo;

import io.petrigraph.declare.*;

@Net interface TakeToInScript {
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
  static void close(@Take(to = Customer.Closed.class) Customer.Active customer) {}
}
//! 18:47 [PG38] in a static transition the script moves what it takes; remove to
