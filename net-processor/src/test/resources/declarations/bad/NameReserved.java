package demo;

import io.petrigraph.declare.*;

@Net interface NameReserved {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    int hashCode();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 8:9 [PG15] hashCode clashes with a method that every object or generated handle has; rename it
