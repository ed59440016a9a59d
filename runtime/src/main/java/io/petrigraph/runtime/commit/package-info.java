/**
 * Commit: events over several partitions, each with one writer, in one order.
 *
 * <pre>
 *   home                      owner                      decider (the lowest owner)
 *   ----                      -----                      -------
 *   decide here: foreign      |                          |
 *   or reserved               |                          |
 *     |-- Reserve ----------->| waits for all of its     |
 *     |                       | granules, by age; adds   |
 *     |                       | the values of its rows   |
 *     |                       |-- Reserve -------------->| installs them, decides, undoes
 *     |                       |                          | within the footprint: number, move my part
 *     |                       |<-- Commit (records) -----|
 *     |                       | moves its part, gives    |
 *     |<-- Decided -----------+------ back --------------|
 *     |                       |                          | needs more: Release to all owners
 *     |<-- Retry (what it lacked) -----------------------|
 * </pre>
 *
 * <p>The decision is always made on reserved values, by the ordinary stepper, and is always undone: what stays is moved by
 * the records, by the applier that replays the log. So whatever one event does, cascades and invariants too, needs no
 * rule of its own here, and a partition's marking is what replay of its part would make.
 *
 * <p>Neighbours: the firing room decides and moves, the partition room says who owns what, the log keeps the records.
 *
 * <p>Threading: one thread for each duty cycle; what two threads see goes through {@code Mailboxes}, the sequence and the
 * published prefix.
 */
@NullMarked
package io.petrigraph.runtime.commit;

import org.jspecify.annotations.NullMarked;
