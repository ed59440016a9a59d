package demo;

import io.petrigraph.declare.*;

@Net interface ValueTwice {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    long feeCents();
    non-sealed interface New extends Order {
      Paid pay(long feeCents);
      @Value(of = "pay", field = "feeCents") static long fee() { return 1; }
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 11:34 [PG67] field feeCents is set twice by transition pay; keep either the parameter or one @Value
