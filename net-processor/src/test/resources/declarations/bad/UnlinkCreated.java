package demo;

import io.petrigraph.declare.*;

@Net interface UnlinkCreated {
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
    non-sealed interface Paid extends Order {}
  }
  Order.New place(@Id long orderId, @Unlinks("orders") Customer.Active buyer);
}
//! 18:46 [PG54] place only creates, it has no link to remove; remove @Unlinks
