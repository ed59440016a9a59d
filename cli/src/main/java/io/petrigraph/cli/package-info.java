/**
 * The command line: each command reads its arguments, calls one room and prints what it answered.
 *
 * <pre>
 * arguments --> command --> room --> report --+--> text
 *                                             +--> JSON, YAML
 * </pre>
 *
 * <p>Neighbours: calls runtime, wire and examples; nothing calls it.
 *
 * <p>Threading: the main thread, and clients where a command says so.
 */
@NullMarked
package io.petrigraph.cli;

import org.jspecify.annotations.NullMarked;
