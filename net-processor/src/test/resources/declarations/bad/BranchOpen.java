package demo;

import io.petrigraph.declare.*;

@Net interface BranchOpen {
  @Entity sealed interface Order permits Order.New, Order.Done {
    long id();
    non-sealed interface New extends Order {
      Done pay(long feeCents);
    }
    sealed interface Done extends Order permits Paid, Refused {}
    non-sealed interface Paid extends Done {}
    non-sealed interface Refused extends Done {}
  }
}
//! 9:12 [PG62] branch Paid of transition pay has no guard but is not the last, so Refused is never reached; add @Guard(of = "pay", to = Paid.class)
