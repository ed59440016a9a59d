/**
 * Speed claims: each with its baseline in the same run.
 *
 * <pre>
 *   workload --+--> engine ----------+
 *              +--> hand-written ----+--> ratio, spread
 *              +--> pipeline floor --+
 *
 *   BenchmarkDriver --> Arguments
 *      | for each Comparison: ours, baseline, ours, baseline, ...
 *      +--> ForkRunner        --> forked JVM: StreamBenchmark --> Contender       (JMH, events a second)
 *      +--> AllocationRunner  --> forked JVM: AllocationProbe --> Contender       (bytes an event)
 *      +--> ResultsFile       raw output, with date, command and machine
 * </pre>
 *
 * <p>A new contender is one line in {@code Contenders}, a new comparison one line in {@code Comparisons}.
 *
 * <p>Neighbours: drives runtime, log and examples; nothing calls it.
 *
 * <p>Threading: the driver is single-threaded; a contender says which threads it has.
 */
@NullMarked
package io.petrigraph.benchmarks;

import org.jspecify.annotations.NullMarked;
