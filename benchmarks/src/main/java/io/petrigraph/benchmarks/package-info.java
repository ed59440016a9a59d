/**
 * Speed claims: each with its baseline in the same run.
 */
@NullMarked
package io.petrigraph.benchmarks;

import org.jspecify.annotations.NullMarked;
