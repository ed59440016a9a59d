package demo;

import io.petrigraph.declare.*;

@Net interface TooManyVariants {
  @Entity sealed interface Step permits Step.S1, Step.S2, Step.S3, Step.S4, Step.S5, Step.S6, Step.S7, Step.S8, Step.S9 {
    long id();
    non-sealed interface S1 extends Step {}
    non-sealed interface S2 extends Step {}
    non-sealed interface S3 extends Step {}
    non-sealed interface S4 extends Step {}
    non-sealed interface S5 extends Step {}
    non-sealed interface S6 extends Step {}
    non-sealed interface S7 extends Step {}
    non-sealed interface S8 extends Step {}
    non-sealed interface S9 extends Step {}
    S1 join(@Take(to = S2.class) Step other);
  }
}
//! 17:8 [PG69] transition join has 81 variants (its unions of states multiplied), more than 64; narrow a union
