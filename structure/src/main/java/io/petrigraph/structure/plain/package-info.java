/**
 * A net as a place/transition net: one place for each place and colour, one transition for each transition and binding;
 * or, where colours are not finite or too many, its skeleton, which counts tokens and forgets their colours.
 *
 * <pre>
 *        colours finite, within the limits --> unfolded --+
 * Net --+                                                 +--> PlainNet --> effects: needs, takes, puts, delta
 *        otherwise, with the reason ------> skeleton -----+
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}; everything else in this room, and conformance, computes on plain nets.
 *
 * <p>Threading: one caller's thread; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.structure.plain;

import org.jspecify.annotations.NullMarked;
