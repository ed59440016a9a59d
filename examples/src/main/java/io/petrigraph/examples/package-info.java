/**
 * Whole applications declared as nets, small enough to read and real enough to run.
 *
 * <pre>
 * declaration --> processor --> typed API --> application
 *                                                 |
 *                       the same in hand-written code
 * </pre>
 *
 * <p>Neighbours: use net, processor and runtime as a user would; the command line and the benchmarks run them.
 *
 * <p>Threading: as each application says; callers' threads only.
 */
@NullMarked
package io.petrigraph.examples;

import org.jspecify.annotations.NullMarked;
