package demo;

import io.petrigraph.declare.*;

@Net interface NetEmpty {
  interface Order {}
}
//! 5:1 [PG03] net NetEmpty has no entity; add a member "@Entity sealed interface"
