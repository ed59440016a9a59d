package demo;

import io.petrigraph.declare.*;

@Net interface IdParameterType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  Order.New place(@Id String orderId);
}
//! 11:30 [PG29] @Id is a long, but orderId is String; make it long
