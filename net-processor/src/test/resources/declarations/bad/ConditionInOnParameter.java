package demo;

import io.petrigraph.declare.*;

@Net interface ConditionInOnParameter {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Eager Closed close(@ForAll(via = "orders", in = Order.Paid.class) Many<Order.Paid> all);
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
//! 10:66 [PG42] on a parameter its type says the state; remove in
