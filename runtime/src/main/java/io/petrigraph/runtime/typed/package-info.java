/**
 * What generated handles and look-ups are made of.
 *
 * <pre>
 * generated OrderNew --extends--> Handle --> Scope.begin, put, fire     (a verb)
 *                                    |-----> Scope.stateOf, field       (a getter)
 * generated look-ups -------------> Reading -> rows and links as Many, One
 * </pre>
 *
 * <p>Neighbours: calls only {@link io.petrigraph.runtime.Scope}; only generated code calls it.
 *
 * <p>Threading: a handle belongs to the thread that uses its scope.
 */
@NullMarked
package io.petrigraph.runtime.typed;

import org.jspecify.annotations.NullMarked;
