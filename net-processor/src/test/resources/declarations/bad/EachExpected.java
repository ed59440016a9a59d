package demo;

import io.petrigraph.declare.*;

@Net interface EachExpected {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @Each(via = "orders", links = "payedBy", with = "payer") Closed close(@Read Active payer); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    @Edge(reference = Reference.EXPECTED) One<Customer> payedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:82 [PG85] edge Order.payedBy may lead to what is only expected, which @Each cannot make; link in a transition for each entity
