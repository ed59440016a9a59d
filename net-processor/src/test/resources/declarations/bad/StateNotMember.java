package demo;

import io.petrigraph.declare.*;

@Net interface StateNotMember {
  @Entity sealed interface Order permits Order.New, Paid {
    long id();
    non-sealed interface New extends Order {}
  }
  non-sealed interface Paid extends Order {}
}
//! 10:14 [PG06] state Paid is not a member of entity Order; declare it inside the entity
