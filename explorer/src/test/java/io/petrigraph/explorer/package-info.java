/** Tests of the explorer: generated nets of published figures, random nets against the reference, models of a few markings. */
@NullMarked
package io.petrigraph.explorer;

import org.jspecify.annotations.NullMarked;
