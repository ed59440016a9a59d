package demo;

import io.petrigraph.declare.*;

@Net interface ConditionIn {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @ForAll(via = "orders") Closed close();
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
//! 10:7 [PG41] @ForAll on a method needs the state that it is about; add in = a state of an entity of this net
