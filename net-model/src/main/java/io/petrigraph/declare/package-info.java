/**
 * The words of a declaration: annotations over plain interfaces, and the two kinds of ends of an edge.
 *
 * <pre>
 * @Net interface Shop
 *   @Entity sealed interface Order          one family of places
 *     long amountCents();                   a column
 *     @Edge One&lt;Customer&gt; placedBy();       two places, forward and inverse
 *     non-sealed interface New extends Order    one place
 *       Paid pay(long feeCents);            a transition New -> Paid; its parameters are the other arcs
 *       @Guard(of = "pay") static boolean ...   sees only what it declares
 * </pre>
 *
 * <p>Neighbours: the annotation processor reads these words and writes calls of {@code io.petrigraph.net}'s builder. A
 * declaration compiles without the processor and names no generated type.
 *
 * <p>Threading: annotations are data; {@link io.petrigraph.declare.Lowering} and {@link io.petrigraph.declare.Script} are
 * used by the one thread that builds a net.
 */
@NullMarked
package io.petrigraph.declare;

import org.jspecify.annotations.NullMarked;
