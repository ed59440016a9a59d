/**
 * The occurrence sequence on disk: frames in zero-filled segments, recovery, and what each acknowledgement survives.
 *
 * <pre>
 * record --> frame --> segment 0 | segment 1 | segment 2 (zeros, one ahead)
 *                         |
 *            control page: durable watermark, boot id
 * </pre>
 *
 * <p>Neighbours: imports no other room; the runtime appends and replays, the wire room renders.
 *
 * <p>Threading: one thread appends; any number of readers; a helper prepares segments and forces.
 */
@NullMarked
package io.petrigraph.log;

import org.jspecify.annotations.NullMarked;
