/**
 * Databuild: callers want pieces of data, jobs build them and learn on the way what they lack. All of its rules are one
 * net; the outside world only says what happened.
 *
 * <pre>
 *   caller --> wantCreate, ask, submit ------------+
 *                                                  v
 *        Want --wants--> Partition --of--> Ref   the net: events, eager rules, invariants
 *         ^ ^               ^  |                   ^
 *  derivedFrom |servicing   |builds                |
 *         |   JobRun -------+                      |
 *         |                                        |
 *   worker --> jobRunBuffer, build, run, succeed | fail | missDeps
 * </pre>
 *
 * <p>Neighbours: declared by interfaces (net-model, net-processor), run by runtime; {@code graph} reads dependency graphs, {@code demo} plays the
 * outside world.
 *
 * <p>Threading: the net is immutable; everything else as each class says.
 */
@NullMarked
package io.petrigraph.examples.databuild;

import org.jspecify.annotations.NullMarked;
