package demo;

import io.petrigraph.declare.*;

@Net interface EdgeNotEdge {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge long amountCents();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 8:5 [PG17] @Edge is for methods that return One or Many of an entity, but amountCents returns long; change its type
