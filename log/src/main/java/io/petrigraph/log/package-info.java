/**
 * The log room: the occurrence sequence on disk. It knows bytes, not nets: payloads and the net's canonical bytes pass
 * through it unread.
 *
 * <pre>
 *     one writer                                       anybody, any process
 *         |                                                    |
 *     Appender --- append, publish --+                     LogReader, LogVerifier
 *                                    v                         ^
 *   Forcer -----------> [ segment | segment | prepared ] ------+
 *     |   force         ^                   ^
 *     v                 |                   |
 *   control page     Recovery          SegmentPreparer
 *   (watermark)      (at open)         (one ahead)
 *
 *     record:   appended  ->  published     ->  forced          ->  below the watermark
 *     survives: nothing       kill -9           power loss          power loss, and damage to it is noticed
 * </pre>
 *
 * {@link io.petrigraph.log.Log} is the house: it wires these in the order of the drawing and reads in one sitting.
 *
 * <p>Neighbours: the runtime writes and replays, the wire room and the command line read. Below it are {@code
 * io.petrigraph.log.storage}, the port to files, {@code io.petrigraph.log.format}, the bytes, and {@code
 * io.petrigraph.log.failure}, what can go wrong.
 *
 * <p>Threading: the log starts no thread. Appender, forcer, preparer and each reader have one owning thread each; what
 * crosses between them stands in THREADS.md.
 */
@NullMarked
package io.petrigraph.log;

import org.jspecify.annotations.NullMarked;
