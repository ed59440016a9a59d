package demo;

import io.petrigraph.declare.*;

@Net interface FieldType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      java.util.List<String> lines();
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:30 [PG11] List<String> cannot be the type of a field; use long, int, boolean, double, String, byte[] or an enum, or One/Many of an entity for an edge, or a state for a transition
