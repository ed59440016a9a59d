package demo;

import io.petrigraph.declare.*;

@Net interface StateNotInterface {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    record Paid(long id) implements Order {}
  }
}
//! 9:5 [PG07] Paid is permitted by Order but is neither a non-sealed interface (a state) nor a sealed one (a union of states); declare "non-sealed interface Paid extends Order"
