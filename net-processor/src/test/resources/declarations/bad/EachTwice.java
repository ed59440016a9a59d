package demo;

import io.petrigraph.declare.*;

@Net interface EachTwice {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer { @Each(via = "orders.placedBy", in = Active.class, to = Closed.class) Closed close(); }
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {  }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:64 [PG82] over "orders.placedBy" one Customer could be met twice, because several lead to it by "placedBy"; shorten the path, or make that edge to one
