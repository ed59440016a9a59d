/** Tests of the PNML room: small documents written here, broken ones, and a few hundred thousand mutated ones. */
@NullMarked
package io.petrigraph.pnml;

import org.jspecify.annotations.NullMarked;
