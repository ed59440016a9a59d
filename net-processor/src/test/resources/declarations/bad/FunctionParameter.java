package demo;

import io.petrigraph.declare.*;

@Net interface FunctionParameter {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Guard(of = "pay") static boolean positive(long amountCents) { return amountCents > 0; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:55 [PG57] positive sees only what transition pay declares, and long amountCents is none of: New order, long feeCents; add it to the transition first
