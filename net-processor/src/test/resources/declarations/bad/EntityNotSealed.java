package demo;

import io.petrigraph.declare.*;

@Net interface EntityNotSealed {
  @Entity interface Order {
    long id();
  }
}
//! 6:11 [PG05] entity Order is not a sealed interface; declare "sealed interface Order permits" its states
