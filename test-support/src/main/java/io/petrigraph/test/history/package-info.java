/**
 * Is it serializable, judged from outside? Clients write down what they asked for and what they saw, refusals included; a
 * checker that knows nothing of any engine looks for an order that explains all of it.
 *
 * <pre>
 *   clients --> Observation (appends, reads, ending, times)
 *                  |
 *            HistoryChecker --> VersionOrders: of each list, who appended what, in which order
 *                  |
 *            DependencyGraph: ww, wr, rw, real time --> cycles --> Anomaly (G0 G1a G1b G1c G-single G2 lost update ...)
 *
 *   ListAppendRun: a workload for any engine that can be opened over a net
 * </pre>
 *
 * <p>Neighbours: the checker imports nothing; the workload drives the runtime.
 *
 * <p>Threading: a client belongs to one thread; a checker to one thread, after all clients are done.
 */
@NullMarked
package io.petrigraph.test.history;

import org.jspecify.annotations.NullMarked;
