/**
 * Reads a declaration through mirrors into the model, and reports whatever does not fit.
 *
 * <pre>
 * NetReader: 1 entities, states, fields   EntityReader
 *            2 edges and their inverses   EdgeReader
 *            3 transitions                VerbReader --- ArgumentReader --- PathReader
 *                                              |-------- LinkReader
 *                                              '-------- FunctionReader (guards, values)
 *            4 variants and names         VariantReader, NameReader
 *            5 invariants                 InvariantReader
 * </pre>
 *
 * <p>Neighbours: makes {@code model}, reports to {@code report}. What is broken is left out of the model, so that one defect
 * is reported once.
 *
 * <p>Threading: javac's thread.
 */
@NullMarked
package io.petrigraph.processor.read;

import org.jspecify.annotations.NullMarked;
