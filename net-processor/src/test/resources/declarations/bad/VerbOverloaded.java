package demo;

import io.petrigraph.declare.*;

@Net interface VerbOverloaded {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      Paid pay();
      Paid pay(long feeCents);
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 10:12 [PG24] transition pay is declared twice in New; one name is one transition: rename one
