package demo;

import io.petrigraph.declare.*;

@Net interface InvariantRead {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    @Invariant static boolean few(Customer customer, Many<Order> orders) { return orders.count() < 10; }
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 9:66 [PG72] parameter orders of an invariant reads beside the entity; add @Read(via = an edge or path of Customer)
