/** Tests of the scheduler. */
@NullMarked
package io.petrigraph.scheduler;

import org.jspecify.annotations.NullMarked;
