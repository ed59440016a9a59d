/**
 * The command line: one class for each command.
 *
 * <pre>
 *   Main --+-- DemoCommand ---> examples.databuild ---> Engine ---> log ---> Replay
 *          |
 *          +-- RunCommand, DutyThreads ---> PartitionedEngine.play ---> log ---> Replay
 *          |
 *          +-- plan.AnalyzeCommand ---> Plan ---> text | JSON | DOT
 *          |
 *          +-- structure.StructureCommand, ConformCommand ---> StructureReport | Conformance
 *          |
 *          +-- log.LogCommand --> info | verify | hash | profile | dump ---> LogReader ---> Replay
 * </pre>
 *
 * <p>Neighbours: runs the examples, reads logs through the log, runtime and wire rooms; nothing imports it.
 *
 * <p>Threading: one command, one thread; the demo's clients, the engine and the partitions of a run have their own.
 */
@NullMarked
package io.petrigraph.cli;

import org.jspecify.annotations.NullMarked;
