/**
 * The marking: where tokens lie.
 *
 * <pre>
 *   Marking
 *     +-- RowTable per family      keys --KeyIndex--> dense rows: state, fields, link words     (state places)
 *     +-- Links per edge           intrusive lists through those rows                           (edge places)
 *     +-- Bag per plain place      entries with counts, found by hash                           (bags)
 *     +-- EventIds                 the window of committed event ids
 *           all of them on PagedWords: pages of 4 KiB, copied on the first write after a snapshot,
 *           journaled while a change is tentative; an index is a hint that is verified against content
 * </pre>
 *
 * <p>Neighbours: reads the net; the decider reads a marking, the applier alone changes it.
 *
 * <p>Threading: one thread owns a marking, reads included. A snapshot is handed to its new owner by a message.
 */
@NullMarked
package io.petrigraph.runtime.marking;

import org.jspecify.annotations.NullMarked;
