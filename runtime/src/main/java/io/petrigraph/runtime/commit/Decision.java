package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Outcomes;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.firing.SliceApplier;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.OutOfReach;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.marking.Slices;
import org.jspecify.annotations.Nullable;

/**
 * Decides events over one partition's marking, and moves its part of what was decided anywhere. Every decision is made by
 * the ordinary {@link Stepper}; this class says what it may look at, and undoes all of it where that was not enough.
 * Owner: the partition's thread.
 *
 * <pre>
 *   local      begin, decide and apply here; number, keep
 *   held       begin, install what other owners forwarded, decide, take the records, undo all; number; move my part
 * </pre>
 */
final class Decision {
    private final CompiledNet net;
    private final Marking marking;
    private final PartitionReach reach;
    private final StepSink sink;
    private final Stepper stepper;
    private final SliceApplier applier;
    private final RecordCodec codec;
    private final Binding binding;
    private final Outcomes outcomes;
    private final Pulse pulse;
    private final int maxPayloadBytes;
    private final int maxStepBytes;
    /** What a script says of its refusal; null: the stepper knows. */
    private @Nullable Outcome broken;

    Decision(CommitContext context, Marking marking, Slices slices, PartitionReach reach, Pulse pulse) {
        this.pulse = pulse;
        this.net = context.net();
        this.marking = marking;
        this.reach = reach;
        this.sink = new StepSink(net.texts(), pulse);
        this.stepper = new Stepper(net, marking, sink, context.cascadeLimit());
        this.applier = new SliceApplier(marking, slices, false, Touches.NOBODY);
        this.codec = new RecordCodec(net.texts());
        this.binding = net.newBinding();
        this.outcomes = new Outcomes(net.net());
        this.maxPayloadBytes = context.maxPayloadBytes();
        this.maxStepBytes = context.maxStepBytes();
    }

    Marking marking() {
        return marking;
    }

    StepSink sink() {
        return sink;
    }

    Outcome simple(Status status) {
        return outcomes.simple(status);
    }

    /** Opens a step over what this partition owns and nobody has reserved. */
    void beginLocal() {
        begin();
        for (int family = 0; family < net.net().families().size(); family++) {
            ((ReachedRows) marking.table(family)).beginStep();
        }
        reach.local();
    }

    /** Opens a step that notes what it looks at. */
    void beginDiscovery() {
        begin();
        reach.discover();
    }

    /** Opens a step over what an attempt holds. */
    void beginHeld(Attempt attempt) {
        begin();
        if (attempt.footprint.holdsAll()) {
            reach.lent(new Lent(reach.partition(), reach.ownership(), marking, attempt.lent()));
        } else {
            for (Value value : attempt.values()) {
                value.install(marking);
            }
            reach.held(attempt);
        }
    }

    private void begin() {
        sink.clear();
        stepper.begin(0, true);
    }

    /** Decides and fires the event. The status means something only where the reach is not void. */
    Status run(EventUnderWay event) {
        Status status;
        broken = null;
        pulse.step();
        try {
            status = fire(event);
            if (status == Status.COMMITTED && isTooLarge()) {
                status = Status.TOO_LARGE;
            }
        } catch (OutOfReach outOfReach) {
            status = Status.CONFLICT; // the reach is void
        } finally {
            reach.off();
            pulse.step();
        }
        return status;
    }

    private Status fire(EventUnderWay event) {
        boolean done;
        if (event.named != null) {
            done = stepper.firstOf(event.named, event.skip);
        } else if (event.script == null) {
            done = stepper.event(event.event, event.words, event.given);
        } else {
            broken = event.script.run(stepper, marking, outcomes);
            done = broken == null;
        }
        if (done && stepper.check()) {
            return Status.COMMITTED;
        }
        return broken == null ? outcomes.status(stepper.refusal()) : broken.status();
    }

    private boolean isTooLarge() {
        return sink.longestPayloadBytes() > maxPayloadBytes || sink.recordBytes() > maxStepBytes;
    }

    /** The outcome of a refusal. */
    Outcome refused(Status status) {
        Outcome scripts = broken;
        return scripts == null ? outcomes.of(status, stepper.refusal(), -1) : scripts;
    }

    /** Which of its variants the event fired, or -1. */
    int firedTransition() {
        return stepper.firedTransition();
    }

    /** The step is undone. */
    void abandon() {
        stepper.abandon();
    }

    /** The local step stays; its firings are numbered from here on. */
    void keep(long firstSequence) {
        for (int family = 0; family < net.net().families().size(); family++) {
            ((ReachedRows) marking.table(family)).numberFrom(firstSequence);
        }
        stepper.keep();
    }

    /** Moves this partition's part of what was decided. */
    void move(StepRecords records) {
        for (int i = 0; i < records.count(); i++) {
            CompiledTransition transition =
                    net.transition(RecordCodec.transitionOf(records.bytes(), records.start(i), records.lengthBytes(i)));
            codec.decode(transition, records.bytes(), records.start(i), records.lengthBytes(i), binding);
            long sequence = records.firstSequence() + i;
            if (!applier.resolve(transition, binding) || !applier.apply(transition, binding, sequence)) {
                throw new BrokenHistoryException("what was decided does not fit an owner: transition="
                        + transition.transition().name() + " sequence=" + sequence);
            }
        }
    }
}
