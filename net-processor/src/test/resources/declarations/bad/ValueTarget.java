package demo;

import io.petrigraph.declare.*;

@Net interface ValueTarget {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long feeCents();
    non-sealed interface New extends Order {
      @End void drop();
      @Value(of = "drop", field = "feeCents") static long fee() { return 1; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 11:35 [PG64] "feeCents" is nothing that transition drop moves or creates; use a field's name, or "parameter.field"
