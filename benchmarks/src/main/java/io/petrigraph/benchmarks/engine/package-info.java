/**
 * The engine as a contender: the same streams as the hand-written code, over declared nets.
 *
 * <pre>
 *   EventStream --> EngineContender --> lane --> Engine (net of WorkloadNets)
 *                         ^                         |
 *                         +-------- outcomes -------+--> log at PROCESS, or none
 *
 *   after the run:  Engine.view --> MarkingChecksum
 * </pre>
 *
 * <p>Neighbours: driven by {@code io.petrigraph.benchmarks}; uses the engine's public surface only, as a user would.
 *
 * <p>Threading: a contender belongs to the caller's thread; what works beside it are the engine's own threads.
 */
@NullMarked
package io.petrigraph.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
