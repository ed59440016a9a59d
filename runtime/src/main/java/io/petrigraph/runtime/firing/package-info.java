/**
 * Firing: a decider completes a binding, the applier moves its tokens.
 *
 * <pre>
 *   event --> Stepper ---- variants ----> Decider (reads) --- Binding ---> Applier (writes) --> Marking
 *               ^  |                        ^                                ^      |
 *               |  +-- open variables --> CandidateSearch                    |      +--> Touches: eager agenda,
 *               +---------------------------- agenda ------------------------|------------ invariants
 *                                                                            |
 *   log record --> RecordCodec --> Binding --> Applier.resolve --------------+          (replay: nothing is decided)
 * </pre>
 *
 * <p>Neighbours: compiles what the net declares; the engine, transactions and forks step by it.
 *
 * <p>Threading: everything here belongs to the thread that owns the marking; compiled nets are immutable.
 */
@NullMarked
package io.petrigraph.runtime.firing;

import org.jspecify.annotations.NullMarked;
