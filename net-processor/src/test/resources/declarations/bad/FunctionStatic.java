package demo;

import io.petrigraph.declare.*;

@Net interface FunctionStatic {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Guard(of = "pay") default boolean positive(long feeCents) { return feeCents > 0; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:7 [PG55] positive must be a static method with a body; add static
