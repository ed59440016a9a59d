package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.Reason;
import io.petrigraph.runtime.firing.Refusal;
import org.jspecify.annotations.Nullable;

/** Turns reasons into statuses and outcomes with names. Stateless; safe for any thread. */
public final class Outcomes {
    private static final int NOTHING = -1;

    private final Net net;

    /** Outcomes that name what is in this net. */
    public Outcomes(Net net) {
        this.net = net;
    }

    /** The status that stands for a reason. */
    public Status status(Refusal refusal) {
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
    public Outcome of(Status status, Refusal refusal, long sequence) {
        if (status == Status.COMMITTED) {
            return new Outcome.Committed(sequence);
        }
        if (refusal.reason() == Reason.NONE || status(refusal) != status) {
            return simple(status);
        }
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
                refusal.poison());
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
            @Nullable Throwable thrown) {
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
            case POISONED -> new Outcome.Poisoned(name, describe(thrown));
            default -> simple(status);
        };
    }

    private String placeName(int place) {
        return place == NOTHING ? "" : net.places().get(place).name();
    }

    private String transitionName(int transition) {
        return transition == NOTHING ? "" : net.transitions().get(transition).name();
    }

    /** The message of an exception is user code too, and may throw whatever it likes. */
    private static String describe(@Nullable Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (Throwable inMessage) {
            if (inMessage instanceof VirtualMachineError error && !(inMessage instanceof StackOverflowError)) {
                throw error;
            }
            return thrown == null ? "nothing" : thrown.getClass().getName();
        }
    }

    /** An outcome without details. */
    public Outcome simple(Status status) {
        return new Outcome.Refused(status, advice(status) + ": status=" + status);
    }

    private static String advice(Status status) {
        return switch (status) {
            case BACK_PRESSURED -> "the ring or the log is behind and nothing was done, offer it again later";
            case LOG_FULL -> "the storage has no space and nothing was done, free some and offer it again";
            case TOO_LARGE -> "its records are longer than the log takes and nothing was done, make it smaller";
            case AFTER_REFUSED -> "an earlier verb of its chain was refused, look at that one";
            case STALLED -> "an event's own code does not return; this one was taken back and will not happen";
            case CLOSED -> "the engine is closed and nothing was done, open it again";
            case FAILED -> "the engine has failed, open it again: the log says whether this happened";
            case CASCADE_LIMIT -> "it would cause more eager firings than the limit, raise it or split the event";
            default -> "refused";
        };
    }
}
