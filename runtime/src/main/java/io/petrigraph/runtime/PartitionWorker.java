package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.DutyCycle;
import io.petrigraph.runtime.commit.PartitionedEngine;

/** A duty cycle of an engine of several partitions, which ends when all partitions owe nothing. Owner: its thread. */
final class PartitionWorker implements Worker {
    private final String name;
    private final DutyCycle cycle;
    private final PartitionedEngine engine;

    PartitionWorker(String name, DutyCycle cycle, PartitionedEngine engine) {
        this.name = name;
        this.cycle = cycle;
        this.engine = engine;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int doWork() {
        return cycle.doWork();
    }

    @Override
    public boolean isQuiet() {
        return engine.owesNothing();
    }

    @Override
    public boolean owesOutcomes() {
        return !engine.owesNothing();
    }
}
