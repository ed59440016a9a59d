package demo;

import io.petrigraph.declare.*;

@Net interface VerbResult {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Runnable pay(long feeCents);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:16 [PG23] transition pay returns Runnable, which is neither a state of Order nor of another entity; return the state in which the entity is afterwards
