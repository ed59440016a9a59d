package demo;

import io.petrigraph.declare.*;

@Net interface UniqueType {
  @Entity sealed interface Order permits Order.New, Order.Paid {
    long id();
    @Unique double score();
    non-sealed interface New extends Order {}
    non-sealed interface Paid extends Order {}
  }
}
//! 8:5 [PG14] a unique field is a long, int, String or enum, but score is double; choose one of these types
