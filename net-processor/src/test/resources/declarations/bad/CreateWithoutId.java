package demo;

import io.petrigraph.declare.*;

@Net interface CreateWithoutId {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Links("placedBy") Order.New place(long amountCents);
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
//! 10:36 [PG27] place creates Order but has no key for it; add a parameter "@Id long orderId"
