/**
 * What a net is: places with colours, transitions with variables and arcs, declared once and then immutable.
 */
@NullMarked
package io.petrigraph.net;

import org.jspecify.annotations.NullMarked;
