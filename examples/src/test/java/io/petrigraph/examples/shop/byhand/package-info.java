/** The tests that a shop written by hand needs for what the engine promises by itself. */
@NullMarked
package io.petrigraph.examples.shop.byhand;

import org.jspecify.annotations.NullMarked;
