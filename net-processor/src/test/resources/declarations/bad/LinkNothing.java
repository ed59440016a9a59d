package demo;

import io.petrigraph.declare.*;

@Net interface LinkNothing {
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
      @Links("placedBy") Paid pay();
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 16:14 [PG53] @Links on a method links the created entity and the receiver, but pay creates nothing; put it on a parameter
