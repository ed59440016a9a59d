package demo;

import io.petrigraph.declare.*;

@Net interface InvariantShape {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long amountCents();
    @Invariant static long positive(Order order) { return order.amountCents(); }
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 9:5 [PG71] this is no invariant, because positive returns long; declare "@Invariant static boolean name(Order it, ...)"
