package io.petrigraph.test.simulation;

import io.petrigraph.log.LogReader;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import io.petrigraph.test.reference.StepRules.End;
import io.petrigraph.test.reference.Tokens;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a log step by step and asserts that a serial engine could have written it: each step answers an event that was told
 * this sequence, or is an eager one of its moment, and no eager one is left out; each refusal is right in the marking behind
 * the sequence at which it was decided. It knows nothing of partitions.
 */
final class LogOracle {
    private final Net net;
    private final StepRules rules;
    private final ReferenceInterpreter here;
    private final Map<Long, List<SentEvent>> committed = new HashMap<>();
    private final Map<Long, List<SentEvent>> refused = new HashMap<>();
    private final List<SentEvent> lost = new ArrayList<>();
    private final long[] eventId = new long[2];
    private long next;

    LogOracle(Net net) {
        this.net = net;
        this.rules = new StepRules(net);
        this.here = new ReferenceInterpreter(net);
    }

    /** The marking behind the steps that were read so far. */
    ReferenceInterpreter here() {
        return here;
    }

    long next() {
        return next;
    }

    /** Notes what a client saw, before the log is read beyond where that was decided. */
    void saw(SentEvent event) {
        if (event.outcome() instanceof Outcome.Committed done) {
            committed.computeIfAbsent(done.sequence(), s -> new ArrayList<>()).add(event);
        } else {
            refused.computeIfAbsent(event.event().decidedBehind(), s -> new ArrayList<>())
                    .add(event);
        }
    }

    /** Notes an event whose client will never know: it may be anywhere in the log, or nowhere. */
    void lost(SentEvent event) {
        lost.add(event);
    }

    /** Reads what there is, and asserts. */
    void read(LogReader reader) {
        List<RecordedFiring> step = new ArrayList<>();
        while (reader.next()) {
            byte[] payload = new byte[reader.payloadLengthBytes()];
            reader.copyPayload(payload, 0);
            step.add(RecordedFiring.decode(net, ByteBuffer.wrap(payload)));
            if (reader.transactionIndex() == 0) {
                eventId[0] = reader.eventIdHi();
                eventId[1] = reader.eventIdLo();
            }
            if (reader.transactionIndex() == reader.transactionCount() - 1) {
                step(step);
                step = new ArrayList<>();
            }
        }
        requireRefusalsHere();
    }

    /** As {@link #read}, of a log whose first steps were read before. */
    void readAgain(LogReader reader) {
        try (reader) {
            for (long known = 0; known < next; known++) {
                reader.next();
            }
            read(reader);
        }
    }

    private void step(List<RecordedFiring> step) {
        requireRefusalsHere();
        follow(possible(step), step);
        if ((eventId[0] | eventId[1]) != 0) {
            here.remember(eventId[0], eventId[1], next);
        }
        next += step.size();
    }

    /** What could fire here: what answers an event that was told this sequence, or what fires by itself. */
    private List<Firing> possible(List<RecordedFiring> step) {
        List<Firing> possible = new ArrayList<>();
        List<SentEvent> senders = new ArrayList<>(committed.getOrDefault(next, List.of()));
        senders.addAll(lost);
        for (SentEvent event : senders) {
            possible.addAll(rules.answers(
                    here, net.event(event.fire().event()), event.fire().parameters()));
        }
        Transition.Eager when = net.transitions().get(step.get(0).transition()).eager();
        if (when == Transition.Eager.OWN_STEP || (next == 0 && when == Transition.Eager.SAME_STEP)) {
            possible.addAll(rules.eager(here, when));
        }
        return possible;
    }

    private void follow(List<Firing> first, List<RecordedFiring> step) {
        List<Firing> possible = first;
        Tokens moved = new Tokens();
        for (RecordedFiring recorded : step) {
            List<Firing> now = possible;
            Firing firing = possible.stream()
                    .filter(f -> f.recorded().equals(recorded))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("it was not enabled here, or nobody was told of it: sequence="
                            + next + " transition="
                            + net.transitions().get(recorded.transition()).name() + " record=" + recorded
                            + " enabled=" + now + " told=" + committed.get(next)));
            here.marking(firing.after());
            moved.addAll(firing.moved(), 1);
            possible = rules.eager(here, Transition.Eager.SAME_STEP);
        }
        if (!possible.isEmpty()) {
            throw new AssertionError("an eager transition was left out: sequence=" + next + " enabled=" + possible);
        }
        Optional<String> broken = rules.broken(here.marking(), moved, scope -> true);
        if (broken.isPresent()) {
            throw new AssertionError("an invariant is broken: sequence=" + next + " invariant=" + broken.get());
        }
    }

    private void requireRefusalsHere() {
        List<SentEvent> due = refused.remove(next - 1);
        if (due != null) {
            due.forEach(this::requireRefused);
        }
    }

    private void requireRefused(SentEvent event) {
        List<Firing> answers = rules.answers(
                here, net.event(event.fire().event()), event.fire().parameters());
        Outcome outcome = event.outcome();
        boolean isRight = (outcome != null && outcome.status() == Status.INVARIANT_FAILED)
                ? rules.search(here, answers, (Invariant.Scope scope) -> true, (End end) -> end.broken()
                                .isPresent())
                        .isPresent()
                : answers.isEmpty();
        if (!isRight) {
            throw new AssertionError("it was refused, but not rightly: " + event + " enabled=" + answers);
        }
    }

    /** All refusals have found their place, and all that was told to have fired is in the log. */
    void requireAllFound(long lastSequence) {
        if (!refused.isEmpty()) {
            throw new AssertionError("refusals that stand nowhere in the log: " + refused);
        }
        for (long sequence : committed.keySet()) {
            if (sequence > lastSequence) {
                throw new AssertionError(
                        "it was told to have fired, and the log does not have it: sequence=" + sequence);
            }
        }
    }

    /** Nothing that fires by itself is enabled here, but for what an invariant forbids. */
    void requireNothingLeftToFire() {
        for (Firing firing : rules.eager(here, Transition.Eager.OWN_STEP)) {
            rules.search(here, List.of(firing), scope -> true, end -> end.broken()
                            .isEmpty())
                    .ifPresent(end -> {
                        throw new AssertionError("it is enabled, and was left out: firing=" + firing);
                    });
        }
    }
}
