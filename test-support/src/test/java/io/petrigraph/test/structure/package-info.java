/** What the structure says of a net, held against what the reference and the engine do. */
@NullMarked
package io.petrigraph.test.structure;

import org.jspecify.annotations.NullMarked;
