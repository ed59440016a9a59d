/**
 * Rings: slots that callers claim, fill and publish, and one thread consumes in order. The Disruptor's sequencers order the two.
 *
 * <pre>
 *   caller: tryClaim --> fill the slot --> publish --+
 *   caller: tryClaim --> fill the slot --> publish --+--> poll: one thread, in the order of the claims
 * </pre>
 *
 * <p>Neighbours: the engine's gate and agent, and each partition's. Nobody else knows the Disruptor.
 *
 * <p>Threading: any thread claims and publishes, one thread consumes. What was written into a slot is ordered before its
 * consumption by its publication, and its consumption before the next claim of the slot.
 */
@NullMarked
package io.petrigraph.runtime.ring;

import org.jspecify.annotations.NullMarked;
