/**
 * Draws a plan: nodes and arcs, laid out in layers by a library, as SVG alone or in a report.
 *
 * <pre>
 *   Plan --> Drawing: nodes, arcs --> LayeredLayout: where each lies --> SvgDrawing --> file.svg
 *               ^                                                            |
 *   large net --+-- DrawnClusters: few boxes for many nodes                  +--> HtmlReport --> file.html
 * </pre>
 *
 * <p>Neighbours: {@code io.petrigraph.cli.plan} asks for it; the layout library enters through {@code LayeredLayout} only.
 *
 * <p>Threading: one command, one thread.
 */
@NullMarked
package io.petrigraph.cli.drawing;

import org.jspecify.annotations.NullMarked;
