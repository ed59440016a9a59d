package demo;

import io.petrigraph.declare.*;

@Net interface LinkEnds {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Links("before") Order.New place(@Id long orderId);
    }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    @Edge One<Order> before();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 10:14 [PG52] edge before leads from Order to Order, so it cannot link Order and Customer; name another edge
