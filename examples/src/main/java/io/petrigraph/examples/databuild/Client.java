package io.petrigraph.examples.databuild;

import io.petrigraph.runtime.Batch;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.Outcome;

/** One caller: events by name, sent together as one step. One thread uses a client. */
final class Client {
    private final Engine engine;
    private final Batch batch;
    private int parameter;
    private long events;
    private long rejected;

    Client(Engine engine) {
        this.engine = engine;
        this.batch = engine.batch();
    }

    Client event(String name) {
        batch.begin(engine.net().event(name).id());
        parameter = 0;
        return this;
    }

    Client number(long word) {
        batch.put(parameter++, word);
        return this;
    }

    Client text(String text) {
        batch.putText(parameter++, text);
        return this;
    }

    void send() {
        batch.fire();
        events++;
    }

    /** Commits what was sent, and returns the sequence of its first firing. The demo never sends what must be refused: a refusal is a bug, and says so. */
    long commit() {
        Outcome outcome = batch.commit();
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
