package demo;

import io.petrigraph.declare.*;

@Net interface CallSays {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { @None(via = "placedBy", in = Customer.Closed.class) Paid pay();  @Case(of = "pay") Paid paid(); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:46 [PG76] pay is answered by its cases, so it does nothing itself; move this to them
