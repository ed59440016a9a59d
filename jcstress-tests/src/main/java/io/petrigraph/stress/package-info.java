/**
 * What threads promise each other, one stress class for each promise, and beside it a twin that breaks it.
 */
@NullMarked
package io.petrigraph.stress;

import org.jspecify.annotations.NullMarked;
