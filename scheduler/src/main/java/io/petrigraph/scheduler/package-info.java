/**
 * From a net to partitions: footprints, conflicts, clusters, slices, and a plan that explains itself.
 *
 * <pre>
 * Net --> footprints --> conflicts --> clusters --> slices --> weighted cut --> plan
 *                                                                           |
 *                                                             partitions, classes, reasons
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}; the runtime reads the plan. Nothing here runs a transition.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.scheduler;

import org.jspecify.annotations.NullMarked;
