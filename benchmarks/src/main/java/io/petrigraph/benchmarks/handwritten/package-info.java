/**
 * What a strong engineer would write by hand for the workloads, without an engine: the baselines.
 *
 * <pre>
 *   objects, arrays      caller --> WorkloadState
 *
 *   pipeline             caller --> ring of EventSlot --> writer: WorkloadState.apply --> SegmentedLog.append
 *                          ^                                                                 |
 *                          +-------------------- OutcomeRing --------------------------------+
 *
 *   floor                caller --> ring of EventSlot --> writer: SegmentedLog.append, no state
 * </pre>
 *
 * <p>States: {@code OrdersObjects} and {@code TransferObjects} keep objects in hash maps; {@code OrdersArrays} and
 * {@code TransferArrays} keep columns by dense id, behind {@code OrdersInterned} where ids are random.
 *
 * <p>Neighbours: driven by {@code io.petrigraph.benchmarks}; uses the streams of {@code examples}, and nothing of the engine.
 *
 * <p>Threading law: a state and a log are changed and read by one thread only, the caller's or the pipeline's writer; what
 * passes between the two goes through a ring. The caller reads a state's checksum after the writer has ended.
 */
@NullMarked
package io.petrigraph.benchmarks.handwritten;

import org.jspecify.annotations.NullMarked;
