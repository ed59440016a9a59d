package demo;

import io.petrigraph.declare.*;

@Net interface NetGeneric<T> {
}
//! 5:6 [PG02] a net, an entity and its methods take no type parameters, but NetGeneric does; remove them
