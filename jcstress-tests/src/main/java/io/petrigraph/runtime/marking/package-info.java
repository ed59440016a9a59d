/**
 * Stress of what the threads of this package promise each other. The classes stand in the package of what they stress,
 * because that is nobody else's business: see {@code io.petrigraph.stress}.
 *
 * <pre>
 *   Promise -----> the real class --> 0 forbidden
 *   BrokenTwin --> a wrong order ---> the forbidden result is seen
 * </pre>
 *
 * <p>Neighbours: the package of the same name in its own module; nothing calls it.
 *
 * <p>Threading: the stress harness's actors.
 */
@NullMarked
package io.petrigraph.runtime.marking;

import org.jspecify.annotations.NullMarked;
