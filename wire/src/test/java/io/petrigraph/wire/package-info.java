/**
 * Tests of the documents: round trips, golden files, bytes that nobody vouches for, and the comparison with the engine's
 * own codec.
 */
@NullMarked
package io.petrigraph.wire;

import org.jspecify.annotations.NullMarked;
