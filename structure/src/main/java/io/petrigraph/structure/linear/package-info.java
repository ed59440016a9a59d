/**
 * Place invariants over exact integers: weights of places whose weighted sum no firing changes.
 *
 * <pre>
 * effects of a PlainNet --> one row for each place: what each effect adds | its unit weight
 *        Kernel:    rows are combined with any factors      --> a basis of all invariants
 *        Semiflows: rows are combined with positive factors --> all invariants of minimal support
 *        Span:      what of the basis the semiflows do not span already
 * </pre>
 *
 * <p>Neighbours: reads plain nets; the room's reports are made of what it finds.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.structure.linear;

import org.jspecify.annotations.NullMarked;
