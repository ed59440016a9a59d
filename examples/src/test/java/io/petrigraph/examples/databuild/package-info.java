/** Tests of databuild. */
@NullMarked
package io.petrigraph.examples.databuild;

import org.jspecify.annotations.NullMarked;
