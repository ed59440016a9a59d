package demo;

import io.petrigraph.declare.*;

@Net interface IdNotLong {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    String id();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 7:12 [PG10] the key of an entity is "long id()", but here it is String; make it long
