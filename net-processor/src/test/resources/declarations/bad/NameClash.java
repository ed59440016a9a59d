package demo;

import io.petrigraph.declare.*;

@Net interface NameClash {
  @Entity sealed interface Order permits Order.NewPaid {
    long id();
    non-sealed interface NewPaid extends Order {}
  }
  @Entity sealed interface OrderNew permits OrderNew.Paid {
    long id();
    non-sealed interface Paid extends OrderNew {}
  }
}
//! 12:16 [PG70] Order.NewPaid and OrderNew.Paid would both generate "orderNewPaid"; rename one
