package demo;

import io.petrigraph.declare.*;

@Net interface ArcMissing {
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
    non-sealed interface Paid extends Order {
      New reopen(Customer.Active buyer);
    }
  }
}
//! 17:34 [PG32] parameter buyer is an entity, but nothing says what is done with it; add @Read, @Take(to = ...), @Links or @Unlinks
