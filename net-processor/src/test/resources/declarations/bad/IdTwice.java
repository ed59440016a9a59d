package demo;

import io.petrigraph.declare.*;

@Net interface IdTwice {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  Order.New place(@Id long orderId, @Id long otherId);
}
//! 11:37 [PG30] place has two @Id parameters; a transition creates one entity: remove one
