/**
 * The engine: an event enters a ring, a transition fires, its effect is committed, numbered, logged and can be replayed.
 */
@NullMarked
package io.petrigraph.runtime;

import org.jspecify.annotations.NullMarked;
