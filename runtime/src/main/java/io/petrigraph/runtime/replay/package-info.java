/**
 * Replay: from records back to a marking.
 *
 * <pre>
 *   log --> LogReader --> Replay --> Marking
 *                           |
 *                           +-- decode --> resolve --> apply      nothing is decided
 * </pre>
 *
 * <p>Neighbours: reads the log, uses the firing room's applier; the engine recovers by it, tools inspect by it.
 *
 * <p>Threading: one thread owns a replay.
 */
@NullMarked
package io.petrigraph.runtime.replay;

import org.jspecify.annotations.NullMarked;
