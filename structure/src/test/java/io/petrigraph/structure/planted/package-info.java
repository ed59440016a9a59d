/** Rules of the structure broken on purpose. */
@NullMarked
package io.petrigraph.structure.planted;

import org.jspecify.annotations.NullMarked;
