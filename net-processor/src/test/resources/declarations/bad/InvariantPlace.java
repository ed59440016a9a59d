package demo;

import io.petrigraph.declare.*;

@Net interface InvariantPlace {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  @Invariant static boolean paid(Order.Paid order) { return true; }
}
//! 11:3 [PG73] an invariant belongs to an entity, but paid is a method of the net; move it to the entity that it is about
