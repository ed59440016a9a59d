package demo;

import io.petrigraph.declare.*;

@Net interface ViaAmbiguous {
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
  static void merge(@Read Customer.Active one, @Read Customer.Active other, @TakeAll(via = "orders") Many<Order.New> open) {}
}
//! 18:92 [PG48] "orders" could start at one or at other; write "one.orders"
