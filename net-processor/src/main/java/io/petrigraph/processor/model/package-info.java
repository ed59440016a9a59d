/**
 * A declaration as it was understood: entities, states, fields, edges, transitions with their arcs, functions.
 *
 * <pre>
 * NetModel --- EntityModel --- StateModel, FieldModel
 *    |-------- EdgeModel, EdgeEnd (an edge seen from one entity)
 *    |-------- VerbModel --- Argument, LinkModel, FunctionModel
 *    |            '--------- Variant (one transition of the net)
 *    '-------- InvariantModel
 * </pre>
 *
 * <p>Neighbours: {@code read} makes it, {@code write} uses it. Records only: nothing here reports or writes.
 *
 * <p>Threading: immutable.
 */
@NullMarked
package io.petrigraph.processor.model;

import org.jspecify.annotations.NullMarked;
