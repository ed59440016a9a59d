package io.petrigraph.test.kit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;
import java.util.function.Predicate;

/** What a story expects of the outcome of its last event. Immutable. */
public final class Expected {
    private final String text;
    private final Predicate<Outcome> holds;

    private Expected(String text, Predicate<Outcome> holds) {
        this.text = text;
        this.holds = holds;
    }

    /** The event fired. */
    public static Expected committed() {
        return new Expected("committed", Outcome::isCommitted);
    }

    /** The event was refused, for whatever reason. */
    public static Expected refused() {
        return new Expected("refused", outcome -> !outcome.isCommitted());
    }

    /** The event was refused for that reason. */
    public static Expected refused(Status status) {
        return new Expected("refused as " + status, outcome -> outcome.status() == status);
    }

    /** This guard was false. */
    public static Expected guardFailed(String guard) {
        return new Expected(
                "refused by the guard " + guard,
                outcome -> outcome instanceof Outcome.GuardFailed failed
                        && failed.guard().equals(guard));
    }

    /** This invariant, {@code Entity.name}, would not have held. */
    public static Expected invariantFailed(String invariant) {
        return new Expected(
                "refused by the invariant " + invariant,
                outcome -> outcome instanceof Outcome.InvariantFailed failed
                        && failed.invariant().equals(invariant));
    }

    /** The entity was in that state, {@code Entity.State}, and not in the one that the event needs. */
    public static Expected wrongState(String entity, long id, String actual) {
        return new Expected(
                "refused because " + entity + " " + id + " is in " + actual,
                outcome -> outcome instanceof Outcome.WrongState wrong
                        && wrong.entity().equals(entity)
                        && wrong.id() == id
                        && wrong.actual().equals(actual));
    }

    boolean holds(Outcome outcome) {
        return holds.test(outcome);
    }

    /** For people. */
    @Override
    public String toString() {
        return text;
    }
}
