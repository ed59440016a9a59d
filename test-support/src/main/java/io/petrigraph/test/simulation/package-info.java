/**
 * Simulation: an engine of several partitions under one seed, and an oracle that reads its log.
 *
 * <pre>
 *   seed --> net, partitions, ring lengths, clients, and which duty cycle is next
 *                 |
 *   clients --> PartitionedEngine --> log --> LogOracle: every step one that was enabled, every refusal right
 *                 one duty cycle at a time                where it was decided, the hash what follows from the log
 * </pre>
 *
 * <p>Neighbours: drives the runtime's real code; the reference interpreter says what is right, the random nets what to try.
 *
 * <p>Threading: one thread does everything, so that a seed is a run.
 */
@NullMarked
package io.petrigraph.test.simulation;

import org.jspecify.annotations.NullMarked;
