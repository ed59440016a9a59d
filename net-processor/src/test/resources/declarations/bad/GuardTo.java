package demo;

import io.petrigraph.declare.*;

@Net interface GuardTo {
  @Entity sealed interface Order permits Order.New, Order.Done {
    long id();
    non-sealed interface New extends Order {
      Done pay(long feeCents);
      @Guard(of = "pay", to = New.class) static boolean positive(long feeCents) { return feeCents > 0; }
      @Guard(of = "pay", to = Paid.class) static boolean even(long feeCents) { return feeCents % 2 == 0; }
    }
    sealed interface Done extends Order permits Paid, Refused {}
    non-sealed interface Paid extends Done {}
    non-sealed interface Refused extends Done {}
  }
}
//! 10:34 [PG60] GuardTo.Order.New is no branch of transition pay; use one of: Paid, Refused
