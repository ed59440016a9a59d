package demo;

import io.petrigraph.declare.*;

@Net interface FunctionOf {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Guard(of = "pya") static boolean positive(long feeCents) { return feeCents > 0; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:19 [PG56] New has no transition "pya"; the nearest one is "pay"
