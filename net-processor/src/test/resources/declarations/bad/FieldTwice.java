package demo;

import io.petrigraph.declare.*;

@Net interface FieldTwice {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      long amountCents();
    }
    non-sealed interface Paid extends Order {
      int amountCents();
    }
  }
}
//! 12:11 [PG12] field amountCents is int here but long in another state; give it one type, or another name
