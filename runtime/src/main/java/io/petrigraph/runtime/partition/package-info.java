/**
 * Partitions: one marking cut into slices, each slice owned by one thread.
 *
 * <pre>
 *   Ownership: key --> partition
 *
 *                  +--> Replay 0 -- SliceApplier --> slices of partition 0 --+
 *   one log -------+--> Replay 1 -- SliceApplier --> slices of partition 1 --+--> hashes add up
 *                  +--> Replay 2 -- SliceApplier --> slices of partition 2 --+
 * </pre>
 *
 * <p>Neighbours: the replay and firing rooms do the work of each partition; the engine and the tools open it.
 *
 * <p>Threading: a partition's marking belongs to its thread; what is shared is immutable.
 */
@NullMarked
package io.petrigraph.runtime.partition;

import org.jspecify.annotations.NullMarked;
