/**
 * Event logs in XES (IEEE 1849), one trace after the other.
 *
 * <pre>
 * bytes --> BoundedInputStream --> StAX, no document type, no entities --> XesReader --> XesTrace, XesTrace, ...
 *                                                                             |
 *                                                                             +--> XesException: line, column, expected
 * </pre>
 *
 * <p>Neighbours: imports no other package; conformance replays its traces.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.conformance.xes;

import org.jspecify.annotations.NullMarked;
