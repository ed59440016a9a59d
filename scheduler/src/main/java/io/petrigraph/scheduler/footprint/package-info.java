/**
 * What each transition looks at and changes, read off its arcs alone.
 *
 * <pre>
 *  Transition --patterns--> BindingWalk --levels--> Footprint --+--> Conflicts   who must be ordered, and by whom
 *                                                               +--> Readers     where an added token can disable
 *                                                               +--> Topology    components and clusters of places
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}; {@code io.petrigraph.scheduler} plans with what stands here.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.scheduler.footprint;

import org.jspecify.annotations.NullMarked;
