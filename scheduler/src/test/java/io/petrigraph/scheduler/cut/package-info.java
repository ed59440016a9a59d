/** Tests of the cut. */
@NullMarked
package io.petrigraph.scheduler.cut;

import org.jspecify.annotations.NullMarked;
