package demo;

import io.petrigraph.declare.*;

@Net interface ValueType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long feeCents();
    non-sealed interface New extends Order {
      Paid pay();
      @Value(of = "pay", field = "feeCents") static int fee() { return 1; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 11:57 [PG65] field feeCents is long, but fee returns int; change its type
