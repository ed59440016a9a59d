package demo;

import io.petrigraph.declare.*;

@Net interface EachLinkEnds {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @Each(via = "orders", links = "placedBy", with = "order") Closed close(@Read Order.New order); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:82 [PG52] edge placedBy leads from Order to Customer, so it cannot link Order and Order; name another edge
