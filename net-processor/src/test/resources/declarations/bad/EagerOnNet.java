package demo;

import io.petrigraph.declare.*;

@Net interface EagerOnNet {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  @Eager Order.New place(@Id long orderId);
}
//! 11:3 [PG45] an eager transition belongs to a state, but place is a method of the net; move it to the state that it leaves
