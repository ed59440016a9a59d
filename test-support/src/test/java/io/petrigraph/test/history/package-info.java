/** The history checker on histories made by hand, and today's engine before it. */
@NullMarked
package io.petrigraph.test.history;

import org.jspecify.annotations.NullMarked;
