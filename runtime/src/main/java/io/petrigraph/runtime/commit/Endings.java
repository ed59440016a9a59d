package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;

/**
 * How an event ends that this partition decides: with a number of the one order and its records on the way to the log, or with
 * a reason. Owner: the partition's thread.
 */
final class Endings {
    private static final long NO_SEQUENCE = -1;
    private static final int NO_TRANSITION = -1;

    private final int partition;
    private final CommitContext context;
    private final Decision decision;
    private final Mailboxes mailboxes;
    private final GlobalSequence sequence;
    private final CommitCounters counters;

    Endings(
            int partition,
            CommitContext context,
            Decision decision,
            Mailboxes mailboxes,
            GlobalSequence sequence,
            CommitCounters counters) {
        this.partition = partition;
        this.context = context;
        this.decision = decision;
        this.mailboxes = mailboxes;
        this.sequence = sequence;
        this.counters = counters;
    }

    /** A refusal is a read: it may be told once all that was numbered before it is safe. */
    void refuse(EventUnderWay event, Status status) {
        if (event.named != null) {
            return; // nobody waits for it
        }
        boolean isMine = status == Status.COMMITTED || event.claim();
        boolean isStalled = status == Status.COMMITTED || !isMine;
        Outcome outcome = isStalled ? decision.simple(Status.STALLED) : decision.refused(status);
        event.refused(outcome, sequence.lastClaimed());
        counters.countRefused();
    }

    /** It was never decided, for a reason that lies outside the net. */
    void turnAway(EventUnderWay event, Status status) {
        event.refused(decision.simple(event.claim() ? status : Status.STALLED), sequence.lastClaimed());
        counters.countRefused();
    }

    /** True where an event with this id has committed before: the answer is the same again. */
    boolean answersAgain(EventUnderWay event) {
        if (!event.hasId()) {
            return false;
        }
        long first = decision.marking().eventIds().sequenceOf(event.idHi, event.idLo);
        if (first == NO_SEQUENCE) {
            return false;
        }
        if (event.claim()) {
            event.committed(first, NO_TRANSITION, sequence.lastClaimed());
        } else {
            event.refused(decision.simple(Status.STALLED), sequence.lastClaimed());
        }
        return true;
    }

    /** Everything is held: what the other owners have added, and this partition's own part. */
    void take(EventUnderWay event, Cut cut) {
        cut.add(partition, decision.marking().snapshot());
        cut.takenAt(sequence.lastClaimed());
        if (event.claim()) {
            event.committed(cut.sequence(), NO_TRANSITION, cut.sequence());
        } else {
            event.refused(decision.simple(Status.STALLED), cut.sequence());
        }
    }

    /** All user code has run and the decision is claimed: from here to the log's queue nothing can fail. */
    StepRecords number(EventUnderWay event, StepRecords decided) {
        if (decided.count() == 0) { // a script that only asked: true behind all that was numbered
            long last = sequence.lastClaimed();
            event.committed(last, NO_TRANSITION, last);
            return decided;
        }
        long first = sequence.claim(decided.count());
        StepRecords records = decided.numbered(first, context.nowNs());
        mailboxes.records(partition).add(records);
        event.committed(first, decision.firedTransition(), first + records.count() - 1);
        return records;
    }

    /** Notes the event's id, where it has one, which lies here then. */
    void remember(EventUnderWay event, StepRecords records) {
        if (event.hasId()) {
            decision.marking().eventIds().add(event.idHi, event.idLo, records.firstSequence());
        }
    }
}
