/**
 * Play: transitions that fire without an event, in several partitions at once: which one is tried next, whom a firing wakes,
 * and when nothing is left to do.
 *
 * <pre>
 *   PlayPlan (from the net and who owns what):  home of each transition, whom its firing wakes, who goes before it
 *
 *   partition:   Candidates --next--> try --fired--> wakes here, and by way of WakeBoard at other homes
 *                    ^                  |
 *                    |                  +-- not enabled: it sleeps until something that it looks at is moved
 *                    +---- WakeBoard ---- woken
 * </pre>
 *
 * <p>Neighbours: the firing room knows what an arc looks at, the partition room who owns what; the commit room tries and fires.
 *
 * <p>Threading: a plan is immutable, candidates belong to their partition's thread, the board is shared.
 */
@NullMarked
package io.petrigraph.runtime.play;

import org.jspecify.annotations.NullMarked;
