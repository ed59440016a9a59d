/** Runs of the simulation from many seeds. */
@NullMarked
package io.petrigraph.test.simulation;

import org.jspecify.annotations.NullMarked;
