/**
 * Whole applications declared as nets, small enough to read and real enough to run.
 */
@NullMarked
package io.petrigraph.examples;

import org.jspecify.annotations.NullMarked;
