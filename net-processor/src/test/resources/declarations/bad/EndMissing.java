package demo;

import io.petrigraph.declare.*;

@Net interface EndMissing {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      void drop(long reason);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:12 [PG25] drop returns void, which would end the entity; write @End, or return the state in which it stays
