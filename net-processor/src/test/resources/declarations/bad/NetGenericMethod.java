package demo;

import io.petrigraph.declare.*;

@Net interface NetGenericMethod {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  <T> Order.New place(@Id long orderId);
}
//! 11:17 [PG02] a net, an entity and its methods take no type parameters, but place does; remove them
