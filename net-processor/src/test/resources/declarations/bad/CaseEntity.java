package demo;

import io.petrigraph.declare.*;

@Net interface CaseEntity {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay(String customer);  @Case(of = "pay") Paid paid(@Read Customer.Active customer); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:124 [PG78] callers of pay give no long named customer; add the parameter there, or compute a field with @Value
