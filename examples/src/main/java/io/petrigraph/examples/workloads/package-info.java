/**
 * The workloads: seeded streams of events that every contender of a comparison is given, and the checksum that they must
 * all end with.
 *
 * <pre>
 *   SplitMix64 --> OrdersWorkload ----+
 *        |                            +--> EventStream (type, a, b, c as columns) --> engine, hand-written code, peers
 *        +-------> TransferWorkload --+                                                          |
 *                                                     EntityChecksum  <--- final marking --------+
 * </pre>
 *
 * <p>A stream is drawn completely before any clock starts, so that drawing is never part of a timing. The generators keep
 * their own idea of which order is in which state ({@link io.petrigraph.examples.workloads.EventStream#valid}), which makes
 * every stream its own prediction: an event is valid exactly when a correct contender commits it.
 *
 * <p>Neighbours: {@code benchmarks} runs the streams; this package imports nothing but the JDK.
 *
 * <p>Threading law: a stream is immutable and may be read by any thread; a generator belongs to the thread that made it.
 */
@NullMarked
package io.petrigraph.examples.workloads;

import org.jspecify.annotations.NullMarked;
