package demo;

import io.petrigraph.declare.*;

@Net interface LinkUnknown {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Links("placedby") Order.New place(@Id long orderId);
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
//! 10:14 [PG51] neither Order nor Customer has an edge "placedby"; the nearest one is "placedBy"
