/** Tests of the users' kit: what it tells when a story goes as expected, and when it does not. */
@NullMarked
package io.petrigraph.test.kit;

import org.jspecify.annotations.NullMarked;
