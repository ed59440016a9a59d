package io.petrigraph.runtime;

import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.FiringSink;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;

/** A scope whose verbs fire over its own marking, at once and for itself alone. One thread uses it. */
abstract class WritableScope extends MarkingScope {
    /** Firings that nobody writes down. */
    private static final class Unlogged implements FiringSink {
        private int count;

        @Override
        public void fired(CompiledTransition transition, Binding binding, long sequence) {
            count++;
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
    private final Stepper stepper;
    private final Outcomes outcomes;
    private final EventChecker checker;
    private final EventDraft draft;
    private long nextSequence;
    private long lastFired = -1;

    WritableScope(CompiledNet net, EventChecker checker, Marking marking, int cascadeLimit, long nextSequence) {
        super(marking);
        this.net = net;
        this.checker = checker;
        this.draft = new EventDraft(checker, net.texts());
        this.stepper = new Stepper(net, marking, new Unlogged(), cascadeLimit);
        this.outcomes = new Outcomes(net.net());
        this.nextSequence = nextSequence;
    }

    final EventChecker checker() {
        return checker;
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
        marking();
        draft.complete();
        stepper.begin(nextSequence, true);
        boolean fired = stepper.event(draft.event, draft.words, draft.given) && end(stepper);
        if (!fired) {
            Outcome refused = outcomes.of(outcomes.status(stepper.refusal()), stepper.refusal(), -1);
            refused(draft.event, draft.given, draft.words, refused);
            draft.clear();
            if (marking().isTentative()) {
                stepper.abandon();
            }
            return refused;
        }
        long sequence = nextSequence;
        nextSequence = stepper.nextSequence();
        lastFired = sequence;
        fired(draft.event, draft.given, draft.words);
        draft.clear();
        return new Outcome.Committed(sequence);
    }

    @Override
    public final long fired() {
        return lastFired;
    }

    @Override
    public final int firedTransition() {
        return stepper.firedTransition();
    }

    /** Ends the step of an event that has fired. False where an invariant forbids it; nothing of it stays then. */
    boolean end(Stepper steps) {
        return steps.finish();
    }

    /** An event was refused, and its caller is told why: that is a read. */
    void refused(int eventId, long givenParameters, long[] eventWords, Outcome outcome) {}

    /** An event has fired. */
    void fired(int eventId, long givenParameters, long[] eventWords) {}
}
