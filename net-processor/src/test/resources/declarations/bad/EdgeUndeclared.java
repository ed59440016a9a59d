package demo;

import io.petrigraph.declare.*;

@Net interface EdgeUndeclared {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 8:17 [PG16] Customer.orders is neither an @Edge nor named as the inverse of one; add @Edge, or @Edge(inverse = "orders") to Order
