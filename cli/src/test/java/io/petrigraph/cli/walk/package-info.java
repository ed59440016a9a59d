/** Random walks over nets that are too large to be explored, held against what their structure promises. */
@NullMarked
package io.petrigraph.cli.walk;

import org.jspecify.annotations.NullMarked;
