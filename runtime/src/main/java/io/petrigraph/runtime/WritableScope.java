package io.petrigraph.runtime;

import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.FiringSink;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.MarkingSource;
import io.petrigraph.runtime.marking.OutOfReach;

/** A scope whose verbs fire over its own marking, at once and for itself alone. One thread uses it. */
abstract class WritableScope extends MarkingScope {
    /** Firings that nobody writes down; of each event the first is remembered. */
    private static final class Unlogged implements FiringSink {
        private int count;
        private long[] chosen = {};

        @Override
        public void fired(CompiledTransition transition, Binding binding, long sequence) {
            if (count++ == 0) {
                chosen = binding.values.clone();
            }
        }

        @Override
        public int mark() {
            return count;
        }

        @Override
        public void undoTo(int mark) {
            count = mark;
        }
    }

    private final CompiledNet net;
    private final MarkingSource source;
    private final Unlogged firings = new Unlogged();
    private final Stepper stepper;
    private final Outcomes outcomes;
    private final EventChecker checker;
    private final EventDraft draft;
    private long nextSequence;
    private long lastFired = -1;

    WritableScope(CompiledNet net, EventChecker checker, MarkingSource source, int cascadeLimit, long nextSequence) {
        super(net.net(), net.texts(), source.reads());
        this.source = source;
        this.net = net;
        this.checker = checker;
        this.draft = new EventDraft(checker, net.texts());
        this.stepper = new Stepper(net, source.marking(), firings, cascadeLimit);
        this.outcomes = new Outcomes(net.net());
        this.nextSequence = nextSequence;
    }

    final EventChecker checker() {
        return checker;
    }

    final MarkingSource source() {
        requireOpen();
        return source;
    }

    final CompiledNet compiled() {
        return net;
    }

    final long nextSequence() {
        return nextSequence;
    }

    @Override
    public final Scope begin(int eventId) {
        draft.begin(eventId);
        return this;
    }

    @Override
    public final Scope put(int parameter, long word) {
        draft.put(parameter, word);
        return this;
    }

    @Override
    public final Scope putText(int parameter, String text) {
        draft.putText(parameter, text);
        return this;
    }

    @Override
    public final Scope putBytes(int parameter, byte[] bytes) {
        draft.putBytes(parameter, bytes);
        return this;
    }

    @Override
    public final Scope eventId(long high, long low) {
        throw new IllegalStateException(
                "event ids belong to steps and lanes: scope=" + getClass().getSimpleName());
    }

    @Override
    public final void fire() {
        Outcome outcome = tryFire();
        if (!outcome.isCommitted()) {
            throw new RefusedException(outcome);
        }
    }

    /** Fires the event that was begun; the outcome's sequence is the scope's own count, no number of the log. */
    public final Outcome tryFire() {
        requireOpen();
        draft.complete();
        boolean fired = tryOnce();
        while (source.isLacking()) {
            stepper.abandon(); // it looked at what is not here yet: whatever it found means nothing
            source.fetch();
            fired = tryOnce();
        }
        Outcome outcome = fired ? keep() : refuse();
        draft.clear();
        return outcome;
    }

    private boolean tryOnce() {
        source.watch();
        firings.undoTo(0);
        stepper.begin(nextSequence, true);
        try {
            return stepper.event(draft.event, draft.words, draft.given) && mayEnd(stepper);
        } catch (OutOfReach outOfReach) {
            return false; // the source is lacking
        } finally {
            source.rest();
        }
    }

    private Outcome keep() {
        stepper.keep();
        long sequence = nextSequence;
        nextSequence = stepper.nextSequence();
        lastFired = sequence;
        fired(draft.event, draft.given, draft.words, firings.chosen);
        return new Outcome.Committed(sequence);
    }

    private Outcome refuse() {
        Outcome refused = outcomes.of(outcomes.status(stepper.refusal()), stepper.refusal(), -1);
        refused(draft.event, draft.given, draft.words, refused);
        stepper.abandon();
        return refused;
    }

    @Override
    public final long fired() {
        return lastFired;
    }

    @Override
    public final int firedTransition() {
        return stepper.firedTransition();
    }

    /** An event has fired. False where an invariant forbids that its step ends so; nothing of it stays then. */
    boolean mayEnd(Stepper steps) {
        return steps.check();
    }

    /** An event was refused, and its caller is told why: that is a read. */
    void refused(int eventId, long givenParameters, long[] eventWords, Outcome outcome) {}

    /** An event has fired, with these values of all variables of its transition. */
    void fired(int eventId, long givenParameters, long[] eventWords, long[] chosen) {}
}
