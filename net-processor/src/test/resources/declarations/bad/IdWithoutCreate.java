package demo;

import io.petrigraph.declare.*;

@Net interface IdWithoutCreate {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      @End void drop(@Id long orderId);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:22 [PG28] @Id is for the key of a created entity, but drop creates none; remove it
