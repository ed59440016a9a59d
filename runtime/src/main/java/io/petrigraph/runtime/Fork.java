package io.petrigraph.runtime;

import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.MarkingSource;

/**
 * A what-if: events fire over a marking of its own and are forgotten when it is closed. Forks nest. One thread uses a fork.
 */
public final class Fork extends WritableScope {
    private final int cascadeLimit;

    Fork(CompiledNet net, EventChecker checker, MarkingSource source, int cascadeLimit, long nextSequence) {
        super(net, checker, source, cascadeLimit, nextSequence);
        this.cascadeLimit = cascadeLimit;
    }

    /** A fork of what this fork has come to. */
    public Fork fork() {
        return new Fork(compiled(), checker(), source().copy(), cascadeLimit, nextSequence());
    }
}
