package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.TextPool;

/**
 * The marking as it was at one sequence; it does not change any more. A view may be handed from thread to thread, one at a
 * time. It holds on to the pages that the engine has changed since: close it when done.
 */
public final class View extends MarkingScope {
    private final long sequence;

    View(Net net, TextPool texts, MarkingReads reads, long sequence) {
        super(net, texts, reads);
        this.sequence = sequence;
    }

    /** The last firing that the view shows, or -1. */
    public long sequence() {
        return sequence;
    }

    private static IllegalStateException cannotFire() {
        return new IllegalStateException(
                "a view cannot change anything: use a step, a lane, a transaction or a fork: scope=view");
    }

    @Override
    public Scope begin(int event) {
        throw cannotFire();
    }

    @Override
    public Scope put(int parameter, long word) {
        throw cannotFire();
    }

    @Override
    public Scope putText(int parameter, String text) {
        throw cannotFire();
    }

    @Override
    public Scope putBytes(int parameter, byte[] bytes) {
        throw cannotFire();
    }

    @Override
    public Scope eventId(long high, long low) {
        throw cannotFire();
    }

    @Override
    public void fire() {
        throw cannotFire();
    }
}
