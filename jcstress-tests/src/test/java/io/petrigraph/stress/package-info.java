@NullMarked
package io.petrigraph.stress;

import org.jspecify.annotations.NullMarked;
