/** The contract, run on the reference itself, and proof that it notices wrong engines. */
@NullMarked
package io.petrigraph.test.contract;

import org.jspecify.annotations.NullMarked;
