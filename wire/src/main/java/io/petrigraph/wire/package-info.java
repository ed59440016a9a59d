/**
 * Renders headers, records and configuration as self-describing documents: YAML for people, binary for programs.
 */
@NullMarked
package io.petrigraph.wire;

import org.jspecify.annotations.NullMarked;
