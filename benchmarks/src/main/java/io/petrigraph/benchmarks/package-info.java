/**
 * Speed claims: each with its baseline in the same run.
 *
 * <pre>
 * workload --+--> engine ----------+
 *            +--> hand-written ----+--> ratio, spread
 *            +--> pipeline floor --+
 * </pre>
 *
 * <p>Neighbours: drives runtime, log and examples; nothing calls it.
 *
 * <p>Threading: JMH's threads, and those that a baseline declares.
 */
@NullMarked
package io.petrigraph.benchmarks;

import org.jspecify.annotations.NullMarked;
