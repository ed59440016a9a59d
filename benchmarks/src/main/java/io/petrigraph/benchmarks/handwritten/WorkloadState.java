package io.petrigraph.benchmarks.handwritten;

/** The state of a workload, changed by one event at a time. Owned by one thread. */
interface WorkloadState {
    /** The event was valid and its effect is whole. */
    int COMMITTED = 0;
    /** Refused: an id names nothing. */
    int NO_SUCH_ID = 1;
    /** Refused: the id of what should be created is taken. */
    int ID_TAKEN = 2;
    /** Refused: the entity is in another state. */
    int WRONG_STATE = 3;
    /** Refused: an amount is out of bounds. */
    int GUARD_FAILED = 4;

    /**
     * Applies one event, or changes nothing.
     *
     * @return {@link #COMMITTED}, or the reason of the refusal
     */
    int apply(int type, long a, long b, long c);

    /** The sum of the checksums of all entities. */
    long checksum();
}
