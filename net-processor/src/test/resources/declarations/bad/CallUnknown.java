package demo;

import io.petrigraph.declare.*;

@Net interface CallUnknown {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay();  @Case(of = "pya") Paid paid(); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:70 [PG56] New has no transition "pya"; the nearest one is "pay"
