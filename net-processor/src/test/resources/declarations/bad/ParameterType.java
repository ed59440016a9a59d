package demo;

import io.petrigraph.declare.*;

@Net interface ParameterType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay(java.util.Date on);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:31 [PG31] parameter on has type Date; use a value (long, int, boolean, double, String, byte[], an enum) or a state of an entity of this net
