package demo;

import io.petrigraph.declare.*;

@Net interface TakeAllPath {
  @Entity sealed interface Group permits Group.Active {
    long id();
    Many<Customer> members();
    non-sealed interface Active extends Group {}
  }
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    @Edge(inverse = "members") One<Group> group();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  static void close(@Read Group.Active group, @TakeAll(via = "members.orders") Many<Order.New> open) {}
}
//! 24:62 [PG50] @TakeAll goes over one edge, but "members.orders" has 2: an entity could be met twice; shorten the path
