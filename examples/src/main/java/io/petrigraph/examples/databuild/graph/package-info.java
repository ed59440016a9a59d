/**
 * Dependency graphs of named things: read from text, taken apart into cycles.
 *
 * <pre>
 *   file.tsv, file.tsv.gz --> GraphReader --> DependencyGraph --> Components: which refs stand on one cycle
 *                                 |
 *                        GraphFormatException: line, cause, cure
 * </pre>
 *
 * <p>Neighbours: read by {@code demo}; knows nothing of nets.
 *
 * <p>Threading: graphs and components are immutable; a reader belongs to one thread.
 */
@NullMarked
package io.petrigraph.examples.databuild.graph;

import org.jspecify.annotations.NullMarked;
