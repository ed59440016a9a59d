/**
 * From a net to partitions: footprints, homes, a weighted cut, and a plan that explains itself.
 *
 * <pre>
 * Net --> footprints --> Homes: sliced by a key, or pinned --> CutPlanner: where --> Classifier --> Plan
 *              |                                                                                     |
 *              +--> conflicts, components, clusters, non-monotone readers              PlanText, PlanFacts, PlanDrawing
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}; the runtime reads the plan. Nothing here runs a transition.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.scheduler;

import org.jspecify.annotations.NullMarked;
