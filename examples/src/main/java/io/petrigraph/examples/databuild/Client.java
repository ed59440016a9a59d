package io.petrigraph.examples.databuild;

import io.petrigraph.runtime.Outcome;

/** One caller: verbs that are sent together as one step. One thread uses a client. */
final class Client {
    private final DatabuildBatch batch;
    private long events;
    private long rejected;

    Client(DatabuildEngine engine) {
        this.batch = engine.batch();
    }

    /** What the next commit sends. */
    DatabuildBatch batch() {
        return batch;
    }

    /** Commits what was sent, and returns the sequence of its first firing. The demo never sends what must be refused: a refusal is a bug, and says so. */
    long commit() {
        events += batch.size();
        Outcome outcome = batch.tryCommit();
        if (outcome instanceof Outcome.Committed committed) {
            return committed.sequence();
        }
        rejected++;
        throw new IllegalStateException("the net refused what the demo holds to be true: " + outcome.message());
    }

    long events() {
        return events;
    }

    long rejected() {
        return rejected;
    }
}
