package demo;

import io.petrigraph.declare.*;

@Net interface InverseUnknown {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "order") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 13:21 [PG19] Customer has no method "order"; add "Many<Order> order();" to it, or leave inverse out
