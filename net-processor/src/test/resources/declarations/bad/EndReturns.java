package demo;

import io.petrigraph.declare.*;

@Net interface EndReturns {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      @End Paid drop();
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:7 [PG26] @End transition drop returns EndReturns.Order.Paid, but nothing is left to return; make it void
