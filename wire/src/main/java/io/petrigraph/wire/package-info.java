/**
 * Renders headers, records and configuration as self-describing documents: YAML for people, binary for programs.
 *
 * <pre>
 * segment header --+
 * record ----------+--> document --+--> YAML
 * configuration ---+               +--> binary
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net} and {@code io.petrigraph.log}; only the command line calls it.
 *
 * <p>Threading: one thread per renderer; off the embedding user's path.
 */
@NullMarked
package io.petrigraph.wire;

import org.jspecify.annotations.NullMarked;
