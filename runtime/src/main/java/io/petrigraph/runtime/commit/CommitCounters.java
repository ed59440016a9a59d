package io.petrigraph.runtime.commit;

/** What one partition has done. Written by its thread; others read it once the partition is quiet. */
public final class CommitCounters {
    /** Events that fired without leaving the partition. */
    long local;
    /** Events of this home that needed more than was here and free. */
    long cross;
    /** Attempts of those events. */
    long attempts;
    /** Decisions of this partition that were refusals. */
    long refused;

    CommitCounters() {}

    public long local() {
        return local;
    }

    public long cross() {
        return cross;
    }

    public long attempts() {
        return attempts;
    }

    public long refused() {
        return refused;
    }

    void add(CommitCounters other) {
        local += other.local;
        cross += other.cross;
        attempts += other.attempts;
        refused += other.refused;
    }
}
