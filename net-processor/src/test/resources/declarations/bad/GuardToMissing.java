package demo;

import io.petrigraph.declare.*;

@Net interface GuardToMissing {
  @Entity sealed interface Order permits Order.New, Order.Done {
    long id();
    non-sealed interface New extends Order {
      Done pay(long feeCents);
      @Guard(of = "pay") static boolean positive(long feeCents) { return feeCents > 0; }
    }
    sealed interface Done extends Order permits Paid, Refused {}
    non-sealed interface Paid extends Done {}
    non-sealed interface Refused extends Done {}
  }
}
//! 10:7 [PG61] transition pay branches, so a guard opens one branch; add to = one of: Paid, Refused
