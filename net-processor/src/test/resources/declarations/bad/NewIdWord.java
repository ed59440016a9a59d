package demo;

import io.petrigraph.declare.*;

@Net interface NewIdWord {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { Active place(long orderId);  @Case(of = "place") @Links("placedBy") @NewId("customer * 100 + ordr") Order.New placed(long orderId); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:127 [PG84] "ordr" is no part of a key; add and multiply parameters of placed, their long fields ("parameter.field") and numbers
