/**
 * What is wrong with a net: every rule that a declaration, or bytes that claim to be one, must keep.
 *
 * <pre>
 * Net --> NetCheck --> NameRules, PlaceRules, EdgeRules                          the elements
 *                 \--> TransitionRules --> ExprRules, BindingRules, MoveRules    each transition
 *                 \--> VariantRules, InitialRules                                what several elements agree on
 *                            |
 *                         defects (place, cause, cure)
 * </pre>
 *
 * <p>Neighbours: the builder and the decoder of {@code io.petrigraph.net} call it; it reads finished nets only.
 *
 * <p>Threading: one caller's thread; nothing is kept. The work is linear in the size of the net, also for hostile bytes.
 */
@NullMarked
package io.petrigraph.net.check;

import org.jspecify.annotations.NullMarked;
