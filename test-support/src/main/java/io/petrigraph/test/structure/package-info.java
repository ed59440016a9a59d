/**
 * The structure of a net as a check of every marking of a run.
 *
 * <pre>
 * Net --> InvariantChecker (place invariants) --+
 * View, Tokens --> MarkingCounts ---------------+--> holds, or the invariant that is broken
 * </pre>
 *
 * <p>Neighbours: joins {@code io.petrigraph.structure} with the markings of the runtime and of the reference; the contract
 * and users' tests call it.
 *
 * <p>Threading: the test's thread.
 */
@NullMarked
package io.petrigraph.test.structure;

import org.jspecify.annotations.NullMarked;
