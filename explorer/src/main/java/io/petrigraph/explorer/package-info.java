/**
 * State spaces: every marking that a net can reach, breadth first, and the shortest way to one of them.
 *
 * <pre>
 *                 bags, guards as data                                  everything else: entities, code, eager, resets
 *   Net --> Unfolding --> UnfoldedNet --> VectorExplorer                Net --> StepExplorer
 *           (the engine's own search      (deltas of bit fields)                (the engine's own search, decider and
 *            over a marking that holds         |                                 applier over one marking, moved from
 *            whatever may ever lie there)      v                                 state to state)
 *                                        MarkingTable  <------------------------------+
 *                                        (packed words in pages, an index of ints, no object for a marking)
 * </pre>
 *
 * <p>Both count the same: an edge is a reachable marking with an enabled binding, self-loops and bindings of one effect
 * counted each.
 *
 * <p>Neighbours: reads {@code io.petrigraph.net}, decides by {@code io.petrigraph.runtime.firing} over
 * {@code io.petrigraph.runtime.marking}; starts no engine and writes no log.
 *
 * <p>Threading: none of it is thread-safe; one caller's thread explores, user code of guards runs on it.
 */
@NullMarked
package io.petrigraph.explorer;

import org.jspecify.annotations.NullMarked;
