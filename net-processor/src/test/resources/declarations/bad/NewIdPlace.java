package demo;

import io.petrigraph.declare.*;

@Net interface NewIdPlace {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @NewId("customer * 100") Closed close(); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:52 [PG83] @NewId is for the entity that an eager transition or a case creates without @Id, but close is none; remove it
