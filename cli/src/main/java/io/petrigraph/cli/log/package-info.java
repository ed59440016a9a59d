/**
 * Commands that read a log without the application that wrote it.
 *
 * <pre>
 *   directory --> OpenedLog --> info | dump           records as they are
 *                     |
 *                     +-----> verify | hash           records replayed into a marking
 * </pre>
 *
 * <p>Neighbours: the log's reader, the runtime's replay, the wire room's documents.
 *
 * <p>Threading: one command, one thread.
 */
@NullMarked
package io.petrigraph.cli.log;

import org.jspecify.annotations.NullMarked;
