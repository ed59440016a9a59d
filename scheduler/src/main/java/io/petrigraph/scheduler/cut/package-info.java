/**
 * Cuts what is too big for one partition where the least crosses.
 *
 * <pre>
 *  vertices: what lies together, weighted by what it decides ---+
 *                                                               +--> WeightedGraph
 *  edges: what is decided together, or sent from one to another -+         |
 *                                                                          v
 *                            WeightedCut: parts of like weight --> refined, so that less crosses
 * </pre>
 *
 * <p>Neighbours: {@code io.petrigraph.scheduler} makes the graph of what a net decides on together, and of what it moves.
 *
 * <p>Threading: one caller's thread; the same graph is always cut the same.
 */
@NullMarked
package io.petrigraph.scheduler.cut;

import org.jspecify.annotations.NullMarked;
