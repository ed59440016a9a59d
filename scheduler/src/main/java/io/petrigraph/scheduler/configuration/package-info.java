/**
 * The configuration in one file: lines of {@code key = value} in sections, each key with its default and its range.
 *
 * <pre>
 *  text --ConfigurationText--> lines --Configuration--> [plan] ... --> PlanContext --> Plan
 *                                 ^          |
 *                              Setting       +--------> [engine] ----> the runtime's EngineContext
 * </pre>
 *
 * <p>Neighbours: {@code io.petrigraph.scheduler} plans by it; the runtime reads the engine's section; callers read the file.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.scheduler.configuration;

import org.jspecify.annotations.NullMarked;
