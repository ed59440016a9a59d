/**
 * The commands that look at nets from files without running an engine.
 *
 * <pre>
 *   net.pnml --> StructureCommand --> StructureReport --> StructureFacts (JSON) | StructureText
 *   net.pnml --> ConformCommand ---> Conformance ---> fits | refused | undecided
 *   log.xes  ------------+
 * </pre>
 *
 * <p>Neighbours: reads files through the pnml and conformance rooms, computes in the structure room.
 *
 * <p>Threading: one command, one thread.
 */
@NullMarked
package io.petrigraph.cli.structure;

import org.jspecify.annotations.NullMarked;
