package demo;

import io.petrigraph.declare.*;

@Net interface ReadOnMethod {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Read(via = "orders", in = Order.Paid.class) Closed close();
    }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 10:19 [PG43] @Read on a method finds one entity over a to-one edge, but "orders" may lead to many; use @Any or @ForAll
