/**
 * What threads promise each other, one stress class for each promise, and beside it a twin that breaks it.
 *
 * <pre>
 * promise --+--> the real class ---> 0 forbidden
 *           +--> the broken twin --> forbidden is seen
 * </pre>
 *
 * <p>Neighbours: drives classes of runtime and log; nothing calls it.
 *
 * <p>Threading: the stress harness's actors.
 */
@NullMarked
package io.petrigraph.stress;

import org.jspecify.annotations.NullMarked;
