package demo;

import io.petrigraph.declare.*;

@Net interface EagerBranch {
  @Entity sealed interface Order permits Order.New, Order.Done {
    long id();
    non-sealed interface New extends Order {
      @Eager Done pay();
    }
    sealed interface Done extends Order permits Paid, Refused {}
    non-sealed interface Paid extends Done {}
    non-sealed interface Refused extends Done {}
  }
}
//! 9:7 [PG74] the engine fires every enabled eager transition, so pay cannot choose among branches; declare one eager transition for each branch, with guards
