package demo;

import io.petrigraph.declare.*;

@Net interface ScriptResult {
  @Entity sealed interface Customer permits Customer.Active, Customer.Closed {
    long id();
    Many<Order> orders();
    non-sealed interface Active extends Customer {}
    non-sealed interface Closed extends Customer {}
  }
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
  static long close(@Read Customer.Active customer) { return 1; }
}
//! 18:15 [PG68] the verbs of a static transition say what happens, but close also returns long; make it void
