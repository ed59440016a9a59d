package demo;

import io.petrigraph.declare.*;

@Net interface EachNothing {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @Each(via = "orders", in = Order.New.class) Closed close(); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:52 [PG80] nothing is done with each of "orders"; add to, unlinks, relinks or links
