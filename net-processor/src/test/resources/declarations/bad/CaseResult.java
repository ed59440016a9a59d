package demo;

import io.petrigraph.declare.*;

@Net interface CaseResult {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay();  @Case(of = "pay") New wait(@Any(via = "placedBy") Customer.Active buyer); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:81 [PG79] after case wait its entity is in New, but pay says: Paid; return one of these
