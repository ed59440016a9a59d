/**
 * The occurrence sequence on disk: frames in zero-filled segments, recovery, and what each acknowledgement survives.
 */
@NullMarked
package io.petrigraph.log;

import org.jspecify.annotations.NullMarked;
