/**
 * The bytes of a log: which file is called what, where each field stands, and when a frame is right.
 *
 * <pre>
 *   directory      LOCK   CONTROL   segment-0000000000   segment-0000000001 ...   cut-...   snapshot-...
 *
 *   segment        | header: magic, version, index, base position, net bytes, crc |
 *                  | START | record | record | WATERMARK | record | ... | ROLL | zeros to the end |
 *                             \
 *   frame           length | version, type, flags | sequence | time | event id | transaction
 *                   | incarnation | previousCrc | crc32c | payload | padding
 *
 *   control page   | slot 0 ... 4096 | slot 1 ... 4096 |      each with its own crc, written in turn
 * </pre>
 *
 * Each {@code Descriptor} draws one layout with a ruler and knows nothing else. {@code FrameView} reads one frame,
 * {@code Chain} says whether a frame may follow the ones before it.
 *
 * <p>Neighbours: used by {@code io.petrigraph.log}; uses nothing but buffers. Little-endian throughout.
 *
 * <p>Threading: descriptors are stateless; a view and a chain belong to one thread.
 */
@NullMarked
package io.petrigraph.log.format;

import org.jspecify.annotations.NullMarked;
