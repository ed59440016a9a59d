package demo;

import io.petrigraph.declare.*;

@Net interface IdBlock {
  @Entity(idBlock = -1) sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  Order.New place(@Id long orderId);
}
//! 6:21 [PG86] idBlock is how many ids the engine takes at a time, but -1 of Order is none; write 1 or more
