package demo;

import io.petrigraph.declare.*;

@Entity sealed interface EntityOutsideNet permits EntityOutsideNet.New {
  long id();
  non-sealed interface New extends EntityOutsideNet {}
}
//! 5:1 [PG04] entity EntityOutsideNet stands outside a net; make it a member of an interface with @Net
