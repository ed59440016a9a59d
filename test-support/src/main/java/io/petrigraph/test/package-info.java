/**
 * The slow, obviously right twin of the engine, what it is compared by, and a test kit for users.
 */
@NullMarked
package io.petrigraph.test;

import org.jspecify.annotations.NullMarked;
