package demo;

import io.petrigraph.declare.*;

@Net interface CallValues {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay(Customer.Active buyer);  @Case(of = "pay") Paid paid(@Any(via = "placedBy") Customer.Active buyer); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:71 [PG75] pay is answered by its cases and says only what callers give, but buyer is no value; give an entity by its id: "long buyer"
