/** Files made wrong on purpose, by seed: whatever stands in one, the answer is what it says or a typed error. */
@NullMarked
package io.petrigraph.cli.fuzz;

import org.jspecify.annotations.NullMarked;
