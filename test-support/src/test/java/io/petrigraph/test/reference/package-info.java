/** Tests of the oracle, and proof that they can fail. */
@NullMarked
package io.petrigraph.test.reference;

import org.jspecify.annotations.NullMarked;
