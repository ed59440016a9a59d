package io.petrigraph.runtime.commit;

/** What was fired without an event. Written by its partition's thread; others read it once the partition is quiet. */
public final class PlayCounters {
    /** Firings, by the partition that decided them. */
    long firings;
    /** Those of transitions that touch places of several partitions. */
    long crossFirings;
    /** Attempts beyond the first of each transition that left its home. */
    long retries;

    PlayCounters() {}

    public long firings() {
        return firings;
    }

    public long crossFirings() {
        return crossFirings;
    }

    public long retries() {
        return retries;
    }

    void add(PlayCounters other) {
        firings += other.firings;
        crossFirings += other.crossFirings;
        retries += other.retries;
    }
}
