/**
 * What no firing of a net can change: its structure, told without firing anything.
 *
 * <pre>
 *        plain.PlainNet --+--> PlaceInvariants --> Bounds --> DeadParts
 *  Net --+                |          |
 *        (unfolded, or    |          +--> InvariantChecker: any marking of a run, checked
 *         its skeleton)   +--> Siphons, traps --> LivenessVerdict
 *                                        StructureReport = all of it
 * </pre>
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}; the command line prints reports, tests and simulation check markings.
 *
 * <p>Threading: one caller's thread; what it returns is immutable and may be read by any thread.
 */
@NullMarked
package io.petrigraph.structure;

import org.jspecify.annotations.NullMarked;
