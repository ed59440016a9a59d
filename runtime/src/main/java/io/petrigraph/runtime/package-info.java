/**
 * The engine: an event enters a ring, a transition fires, its effect is committed, numbered, logged and can be replayed.
 *
 * <pre>
 * event --> ring --> decide --> apply --> sequence --> log
 *                                ^                     |
 *                                +------- replay <-----+
 * </pre>
 *
 * <p>Neighbours: reads the net and the plan, writes the log; hands outcomes and views to callers.
 *
 * <p>Threading: every column has one writer, its partition's thread; callers meet it at the rings only.
 */
@NullMarked
package io.petrigraph.runtime;

import org.jspecify.annotations.NullMarked;
