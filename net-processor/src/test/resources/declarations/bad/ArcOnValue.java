package demo;

import io.petrigraph.declare.*;

@Net interface ArcOnValue {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(@Read long feeCents);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:16 [PG33] @Read is for entities, but parameter feeCents is a value; remove it
