/**
 * The contract of an engine: random stories of random nets, driven through an engine and followed by the reference.
 *
 * <pre>
 * seed --> RandomNet, RandomStory --> action --> EngineUnderTest --> answer, hash
 *                                        |                              |
 *                                        +--> StoryChecker <------------+
 *                                               |  could it answer so? is this the marking behind it?
 *                                               v
 *                                             AssertionError --> Shrinker --> seed, shortest story, command
 * </pre>
 *
 * <p>Neighbours: an engine comes in through {@link io.petrigraph.test.contract.EngineUnderTest}; the oracle is
 * {@code io.petrigraph.test.reference}.
 *
 * <p>Threading: the test's thread.
 */
@NullMarked
package io.petrigraph.test.contract;

import org.jspecify.annotations.NullMarked;
