/**
 * Siphons and traps: sets of places that stay empty once they are empty, or stay marked once they are marked.
 *
 * <pre>
 * effects --> Flows: which places one needs, which it puts     largestWithin(set)   by removing what cannot stay
 *             (a trap is a siphon of the reversed flows)  --&gt;  minimal(limits)      by branching, within a budget
 * </pre>
 *
 * <p>Neighbours: reads plain nets; the room's reports are made of what it finds.
 *
 * <p>Threading: one caller's thread; what it returns is not shared.
 */
@NullMarked
package io.petrigraph.structure.siphon;

import org.jspecify.annotations.NullMarked;
