/** Tests of the command line. */
@NullMarked
package io.petrigraph.cli;

import org.jspecify.annotations.NullMarked;
