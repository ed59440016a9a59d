package demo;

import io.petrigraph.declare.*;

@Net interface EdgeTarget {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge One<String> customer();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 8:23 [PG18] an edge leads to an entity of the same net, but String is none; use one of: Order
