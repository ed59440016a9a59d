/**
 * What the processor says about a declaration that it cannot accept.
 *
 * <pre>
 * read --> Reporter --> javac: file:line:column: [PG23] cause; cure
 *             |
 *         Diagnostic (every message of the processor, one enum)
 * </pre>
 *
 * <p>Neighbours: every room of the processor reports through here; it knows none of them.
 *
 * <p>Threading: javac's thread.
 */
@NullMarked
package io.petrigraph.processor.report;

import org.jspecify.annotations.NullMarked;
