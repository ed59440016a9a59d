package demo;

import io.petrigraph.declare.*;

@Net interface LinkedEdge {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay(@Read @NotLinked("placedFor") Customer.Active buyer); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:72 [PG46] Order has no edge "placedFor"; the nearest one is "placedBy"
