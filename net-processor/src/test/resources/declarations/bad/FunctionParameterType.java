package demo;

import io.petrigraph.declare.*;

@Net interface FunctionParameterType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Guard(of = "pay") static boolean positive(int feeCents) { return feeCents > 0; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:54 [PG58] feeCents is long in the transition, but int here; use the same type
