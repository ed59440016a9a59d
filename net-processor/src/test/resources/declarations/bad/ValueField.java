package demo;

import io.petrigraph.declare.*;

@Net interface ValueField {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long feeCents();
    non-sealed interface New extends Order {
      Paid pay();
      @Value(of = "pay", field = "fee") static long fee() { return 1; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 11:34 [PG63] Order has no field "fee"; the nearest one is "feeCents"
