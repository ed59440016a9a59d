/** Tests of what the README shows. */
@NullMarked
package io.petrigraph.examples.readme;

import org.jspecify.annotations.NullMarked;
