package demo;

import io.petrigraph.declare.*;

@Net interface GuardResult {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Guard(of = "pay") static long positive(long feeCents) { return feeCents; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:38 [PG59] a guard returns boolean, but positive returns long; change its type
