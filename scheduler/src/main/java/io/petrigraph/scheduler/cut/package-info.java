/**
 * Cuts what is too big for one partition where the least crosses.
 *
 * <pre>
 *  edges, weights --> WeightedGraph --grow--> parts of like weight --refine--> parts that fewer edges leave
 * </pre>
 *
 * <p>Neighbours: {@code io.petrigraph.scheduler} makes the graph of what a net decides on together, and of what it moves.
 *
 * <p>Threading: one caller's thread; the same graph is always cut the same.
 */
@NullMarked
package io.petrigraph.scheduler.cut;

import org.jspecify.annotations.NullMarked;
