/**
 * The port to what keeps bytes: a directory of files that are mapped, forced, renamed and unlinked.
 *
 * <pre>
 *      Log, Recovery, SnapshotStore
 *                 |
 *              Storage ------- MappedRegion
 *              /     \
 *   FileStorage       MemoryStorage        a current and a forced image per file,
 *   (a directory)     (simulated)          and what a power loss leaves of them
 * </pre>
 *
 * Every operation is small enough to be counted and to be failed by a test. Names are plain file names: a storage is one
 * flat directory.
 *
 * <p>Neighbours: {@code io.petrigraph.log} above, nothing below.
 *
 * <p>Threading: a storage may be called by several threads at a time (the appender's, the helpers', readers'); a region's
 * bytes belong to whoever the log says, the storage does not order them.
 */
@NullMarked
package io.petrigraph.log.storage;

import org.jspecify.annotations.NullMarked;
