package demo;

import io.petrigraph.declare.*;

@Net interface VerbOverloadedByUnion {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    Paid pay();
    non-sealed interface New extends Order {
      Paid pay();
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:12 [PG24] transition pay is declared twice in Order; one name is one transition: rename one
