/**
 * The command line: each command reads its arguments, calls one room and prints what it answered.
 */
@NullMarked
package io.petrigraph.cli;

import org.jspecify.annotations.NullMarked;
