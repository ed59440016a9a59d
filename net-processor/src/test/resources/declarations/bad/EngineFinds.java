package demo;

import io.petrigraph.declare.*;

@Net interface EngineFinds {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {
      Closed close(@ForAll(via = "orders") Many<Order.Paid> all);
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
//! 10:20 [PG40] close is called by users, who cannot pass what the engine finds; put it on the method: @ForAll(via = "orders", in = Order.Paid.class)
