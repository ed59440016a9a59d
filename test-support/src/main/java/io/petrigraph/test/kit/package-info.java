/**
 * A test kit for users: a story of events over an engine in memory, told as given, when, then.
 *
 * <pre>
 * Story --given, when--> the user's engine --log--> MemoryStorage
 *   |                                                    |
 *   '--then--> Expected (the outcome)                    |
 *         '--> Fact, ... --> Seen (the marking now, and what fired)
 * </pre>
 *
 * <p>Neighbours: drives the runtime; needs no test framework: what fails is an {@link java.lang.AssertionError}.
 *
 * <p>Threading: the engine runs on the test's thread, so a story always takes the same course; the clock is in its hand.
 */
@NullMarked
package io.petrigraph.test.kit;

import org.jspecify.annotations.NullMarked;
