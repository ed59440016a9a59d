/** Tests of the processor: declarations in, generated sources or diagnostics out. */
@NullMarked
package io.petrigraph.processor;

import org.jspecify.annotations.NullMarked;
