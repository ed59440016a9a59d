/**
 * What a net is: places with colours, transitions with variables and arcs, declared once and then immutable.
 *
 * <pre>
 * entities, edges ---+
 *                    +--> NetBuilder --> defects, all at once
 * places, arcs ------+        |
 *                             +--> Net --> canonical bytes --> fingerprint
 * </pre>
 *
 * <p>Neighbours: imports no other room; every other room but the log reads it.
 *
 * <p>Threading: a builder belongs to one thread; a net and all it is made of never change and may be read by any thread.
 */
@NullMarked
package io.petrigraph.net;

import org.jspecify.annotations.NullMarked;
