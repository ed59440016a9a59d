/**
 * The slow, obviously right twin of the engine: what the words of the net model mean, said once more and as plainly as
 * possible. It searches, copies and compares maps; nothing is indexed, nothing is clever.
 *
 * <pre>
 * canonical bytes --> Net --+
 *                           v
 * payload --> RecordedFiring --> ReferenceInterpreter --> marking, hash
 *                                  |        |
 *                              Tokens   Expressions, ReferenceView (guards look through it)
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net} only, never the runtime; the engine contract compares both.
 *
 * <p>Threading: none of it is thread-safe; the test's thread owns all.
 */
@NullMarked
package io.petrigraph.test.reference;

import org.jspecify.annotations.NullMarked;
