/**
 * Reads declarations of entities at compile time, reports every defect at its line, and writes the typed API and the net.
 */
@NullMarked
package io.petrigraph.processor;

import org.jspecify.annotations.NullMarked;
