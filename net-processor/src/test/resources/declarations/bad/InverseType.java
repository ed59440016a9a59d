package demo;

import io.petrigraph.declare.*;

@Net interface InverseType {
  @Entity sealed interface Customer permits Customer.Active {
    long id();
    Many<Customer> orders();
    non-sealed interface Active extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 13:21 [PG20] the inverse Customer.orders leads to Customer, but the edge comes from Order; make it One<Order> or Many<Order>
