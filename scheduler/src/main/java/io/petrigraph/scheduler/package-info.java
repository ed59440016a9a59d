/**
 * From a net to partitions: footprints, conflicts, clusters, slices and a plan that explains itself.
 */
@NullMarked
package io.petrigraph.scheduler;

import org.jspecify.annotations.NullMarked;
