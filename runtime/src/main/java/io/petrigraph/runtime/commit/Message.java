package io.petrigraph.runtime.commit;

/** What one partition sends another. Immutable but for the attempt that a Reserve hands over. */
sealed interface Message {
    /** Reserve your part for this attempt, add its values, and hand it on or decide it. */
    record Reserve(Attempt attempt) implements Message {}

    /** It fired: apply your part of the records, then give back what is reserved for the attempt. */
    record Commit(Attempt attempt, StepRecords records) implements Message {}

    /** It did not fire: give back what is reserved for the attempt. */
    record Release(Attempt attempt) implements Message {}

    /** To the home: it needs more than its footprint; try again with that added. */
    record Retry(EventUnderWay event, Footprint more) implements Message {}

    /** To the home: it is decided; tell the caller. */
    record Decided(EventUnderWay event) implements Message {}
}
