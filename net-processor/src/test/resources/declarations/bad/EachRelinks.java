package demo;

import io.petrigraph.declare.*;

@Net interface EachRelinks {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @Each(via = "orders", relinks = "oders") Closed close(); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:84 [PG46] Customer has no edge "oders"; the nearest one is "orders"
