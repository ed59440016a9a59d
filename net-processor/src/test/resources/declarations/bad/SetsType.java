package demo;

import io.petrigraph.declare.*;

@Net interface SetsType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long feeCents();
    non-sealed interface New extends Order {
      Paid pay(int feeCents);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:20 [PG66] parameter feeCents sets the field of that name, which is long and not int; use the same type, or another name
