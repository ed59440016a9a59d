package demo;

import io.petrigraph.declare.*;

@Net interface StateReserved {
  @Entity sealed interface Order permits Order.New, Order.Ended {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Ended extends Order {}
  }
}
//! 9:16 [PG08] the state name Ended belongs to ended entities; rename it, or end the entity by an @End method
