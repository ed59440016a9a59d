package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.Pulse;

/** What the watchdog and the counters hear of one partition. Owner: the partition's thread; others read what it leaves. */
final class PartitionPulse implements Pulse {
    private final Progress progress = new Progress();
    private final Counters counters = new Counters();

    Progress progress() {
        return progress;
    }

    Counters counters() {
        return counters;
    }

    @Override
    public void step() {
        progress.step();
    }

    @Override
    public void beat() {
        progress.beat();
    }

    @Override
    public void told(Status status) {
        if (status == Status.COMMITTED) {
            counters.committed();
        } else {
            counters.refused(status);
        }
    }
}
