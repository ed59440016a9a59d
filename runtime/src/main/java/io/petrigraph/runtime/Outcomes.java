package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.Reason;
import io.petrigraph.runtime.firing.Refusal;

/** Turns reasons into statuses and outcomes with names. Stateless; safe for any thread. */
final class Outcomes {
    private static final int NOTHING = -1;

    private final Net net;

    Outcomes(Net net) {
        this.net = net;
    }

    Status status(Refusal refusal) {
        return switch (refusal.reason()) {
            case NONE -> Status.COMMITTED;
            case NO_SUCH_ID -> Status.NO_SUCH_ID;
            case WRONG_STATE -> Status.WRONG_STATE;
            case NOT_ENABLED, UNDEFINED -> Status.NOT_ENABLED;
            case GUARD_FAILED -> Status.GUARD_FAILED;
            case UNIQUE_TAKEN -> Status.UNIQUE_TAKEN;
            case INVARIANT_FAILED -> Status.INVARIANT_FAILED;
            case CASCADE_LIMIT -> Status.CASCADE_LIMIT;
            case POISONED -> Status.POISONED;
        };
    }

    /** The outcome of an event on the engine's thread. */
    Outcome of(Status status, Refusal refusal, long sequence) {
        if (status == Status.COMMITTED) {
            return new Outcome.Committed(sequence);
        }
        if (refusal.reason() == Reason.NONE || status(refusal) != status) {
            return simple(status);
        }
        String thrown = String.valueOf(refusal.poison());
        return details(
                status,
                refusal.transition(),
                refusal.place(),
                refusal.family(),
                refusal.key(),
                refusal.guard(),
                refusal.actualState(),
                refusal.leftBy(),
                refusal.leftAt(),
                thrown);
    }

    /** The outcome of a refusal whose details came over a lane. */
    Outcome details(
            Status status,
            int transition,
            int place,
            int family,
            long key,
            int guard,
            int actual,
            int leftBy,
            long leftAt,
            String thrown) {
        String name =
                transition == NOTHING ? "" : net.transitions().get(transition).name();
        String entity = family == NOTHING ? "" : net.families().get(family).name();
        return switch (status) {
            case WRONG_STATE ->
                new Outcome.WrongState(
                        name, entity, key, placeName(place), placeName(actual), transitionName(leftBy), leftAt);
            case NO_SUCH_ID -> new Outcome.NoSuchId(name, entity, key);
            case GUARD_FAILED ->
                new Outcome.GuardFailed(
                        name,
                        net.transitions().get(transition).guards().get(guard).name());
            case NOT_ENABLED -> new Outcome.NotEnabled(name, placeName(place));
            case UNIQUE_TAKEN -> new Outcome.UniqueTaken(name, entity, key);
            case INVARIANT_FAILED ->
                new Outcome.InvariantFailed(net.invariants().get(guard).name(), entity, key);
            case POISONED -> new Outcome.Poisoned(name, thrown);
            default -> simple(status);
        };
    }

    private String placeName(int place) {
        return place == NOTHING ? "" : net.places().get(place).name();
    }

    private String transitionName(int transition) {
        return transition == NOTHING ? "" : net.transitions().get(transition).name();
    }

    /** An outcome without details. */
    Outcome simple(Status status) {
        return new Outcome.Refused(status, "refused: status=" + status);
    }
}
