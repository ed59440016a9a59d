package demo;

import io.petrigraph.declare.*;

@Net class NetNotInterface {
}
//! 5:1 [PG01] @Net is for interfaces, but NetNotInterface is a class; declare "@Net interface NetNotInterface"
