/** Tests of the PNML room: small documents written here, broken ones, thousands of mutated ones, and nets of code written and read again. */
@NullMarked
package io.petrigraph.pnml;

import org.jspecify.annotations.NullMarked;
