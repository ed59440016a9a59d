package io.petrigraph.runtime;

import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.Marking;

/**
 * A what-if: events fire over a marking of its own and are forgotten when it is closed. Forks nest. One thread uses a fork.
 */
public final class Fork extends WritableScope {
    private final int cascadeLimit;

    Fork(CompiledNet net, EventChecker checker, Marking marking, int cascadeLimit, long nextSequence) {
        super(net, checker, marking, cascadeLimit, nextSequence);
        this.cascadeLimit = cascadeLimit;
    }

    /** A fork of what this fork has come to. */
    public Fork fork() {
        return new Fork(compiled(), checker(), marking().snapshot(), cascadeLimit, nextSequence());
    }
}
