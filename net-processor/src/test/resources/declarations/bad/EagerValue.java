package demo;

import io.petrigraph.declare.*;

@Net interface EagerValue {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      @Eager Paid pay(long feeCents);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:28 [PG44] the engine fires pay by itself, so nobody gives it feeCents; compute it with @Value, or let an event fire the transition
