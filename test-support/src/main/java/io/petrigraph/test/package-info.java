/**
 * The slow, obviously right twin of the engine, what it is compared by, and a test kit for users.
 *
 * <pre>
 * seed --> generator --+--> reference --+
 *                      +--> engine -----+--> equal after every step?
 *                      +--> replayed ---+
 * </pre>
 *
 * <p>Neighbours: drives the runtime; users' tests drive {@code kit}.
 *
 * <p>Threading: the test's thread; clock, storage, randomness and threads are arguments.
 */
@NullMarked
package io.petrigraph.test;

import org.jspecify.annotations.NullMarked;
