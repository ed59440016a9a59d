package demo;

import io.petrigraph.declare.*;

@Net interface UniqueNotField {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    non-sealed interface New extends Order {
      @Unique Paid pay();
    }
    non-sealed interface Paid extends Order {}
  }
}
//! 9:7 [PG13] @Unique is for fields, but pay is none; move it to a field
