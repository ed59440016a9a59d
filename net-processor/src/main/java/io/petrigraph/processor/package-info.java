/**
 * Reads declarations of entities at compile time, reports every defect at its line, and writes the typed API and the net.
 *
 * <pre>
 * @Net interface --> read --> check --+--> typed API, net, metadata
 *                                     |
 *                                     +--> diagnostics at line and column
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}'s annotations through mirrors; what it writes calls net and runtime.
 *
 * <p>Threading: javac's thread; one annotated net is one originating element.
 */
@NullMarked
package io.petrigraph.processor;

import org.jspecify.annotations.NullMarked;
