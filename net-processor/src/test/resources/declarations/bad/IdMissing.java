package demo;

import io.petrigraph.declare.*;

@Net interface IdMissing {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long amountCents();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 6:18 [PG09] entity Order has no key; add "long id();"
