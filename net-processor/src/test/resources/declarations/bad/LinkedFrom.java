package demo;

import io.petrigraph.declare.*;

@Net interface LinkedFrom {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {  }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay(@Read @Linked("bought.placedBy") Customer.Active buyer); }
    non-sealed interface Paid extends Order {}
  }
}
//! 15:69 [PG47] "bought.placedBy" is an edge of none of the parameters before it; start with one of them: "parameter.edge"
