/** Rules of the replay broken on purpose. */
@NullMarked
package io.petrigraph.conformance.planted;

import org.jspecify.annotations.NullMarked;
