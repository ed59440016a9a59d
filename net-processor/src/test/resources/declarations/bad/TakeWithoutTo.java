package demo;

import io.petrigraph.declare.*;

@Net interface TakeWithoutTo {
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
      Paid pay(@Take Customer.Active buyer);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 16:16 [PG37] buyer is taken, but nothing says where it goes; add to = the state into which it moves
