package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Why the last decision was negative. Its methods note a reason and return false, so that a check ends with them. Reused;
 * owner: the deciding thread.
 */
public final class Refusal {
    private static final int NOWHERE = -1;

    private Reason reason = Reason.NONE;
    private int place = NOWHERE;
    private int family = NOWHERE;
    private int guard = NOWHERE;
    private int actualState = NOWHERE;
    private int leftBy = NOWHERE;
    private long leftAt = NOWHERE;
    private long key;
    private int transition = NOWHERE;
    private @Nullable Throwable poison;

    /** Forgets the reason: what else was noted means nothing without one, and is overwritten with the next. */
    void clear() {
        reason = Reason.NONE;
        transition = NOWHERE;
    }

    private boolean refuse(Reason why) {
        reason = why;
        return false;
    }

    private void forgetDetails() {
        place = NOWHERE;
        family = NOWHERE;
        guard = NOWHERE;
        actualState = NOWHERE;
        leftBy = NOWHERE;
        leftAt = NOWHERE;
        key = 0;
        poison = null;
    }

    /** A token that an arc needs is not there. */
    boolean missing(Marking marking, Place wanted, long[] token) {
        if (wanted.role() != Place.Role.STATE) {
            return notEnabled(wanted);
        }
        return missingRow(marking, wanted, token[0]);
    }

    /** A row that an arc needs is not in its state. */
    boolean missingRow(Marking marking, Place wanted, long rowKey) {
        forgetDetails();
        place = wanted.id();
        about(marking, wanted.group(), rowKey);
        return refuse(actualState == NOWHERE && leftBy == NOWHERE ? Reason.NO_SUCH_ID : Reason.WRONG_STATE);
    }

    /** A key that must exist does not. */
    boolean noSuchId(Marking marking, int inFamily, long missingKey) {
        forgetDetails();
        about(marking, inFamily, missingKey);
        return refuse(Reason.NO_SUCH_ID);
    }

    /** A key that is to be new exists. */
    boolean taken(Marking marking, int inFamily, long takenKey) {
        forgetDetails();
        about(marking, inFamily, takenKey);
        return refuse(Reason.WRONG_STATE);
    }

    boolean uniqueTaken(int inFamily, long takenKey) {
        forgetDetails();
        family = inFamily;
        key = takenKey;
        return refuse(Reason.UNIQUE_TAKEN);
    }

    boolean notEnabled(Place at) {
        forgetDetails();
        place = at.id();
        return refuse(Reason.NOT_ENABLED);
    }

    /** No token of the places that could give the open variables their values makes a binding. */
    boolean noBinding(Pattern[] walkable) {
        forgetDetails();
        place = walkable.length == 0 ? NOWHERE : walkable[0].place.id();
        return refuse(Reason.NOT_ENABLED);
    }

    boolean undefined() {
        forgetDetails();
        return refuse(Reason.UNDEFINED);
    }

    boolean guardFailed(int index) {
        forgetDetails();
        guard = index;
        return refuse(Reason.GUARD_FAILED);
    }

    boolean invariantFailed(int invariant, int inFamily, long ofKey) {
        forgetDetails();
        guard = invariant;
        family = inFamily;
        key = ofKey;
        return refuse(Reason.INVARIANT_FAILED);
    }

    boolean cascadeLimit() {
        forgetDetails();
        return refuse(Reason.CASCADE_LIMIT);
    }

    boolean poisoned(Throwable thrown) {
        forgetDetails();
        poison = thrown;
        return refuse(Reason.POISONED);
    }

    /** Notes which transition was refused; -1 where none was tried. */
    void transition(int id) {
        transition = id;
    }

    /** Takes the reason of another attempt where it says more: it got further. */
    void keepFurther(Refusal attempt) {
        if (attempt.reason.compareTo(reason) >= 0) {
            reason = attempt.reason;
            place = attempt.place;
            family = attempt.family;
            guard = attempt.guard;
            actualState = attempt.actualState;
            leftBy = attempt.leftBy;
            leftAt = attempt.leftAt;
            key = attempt.key;
            transition = attempt.transition;
            poison = attempt.poison;
        }
    }

    private void about(Marking marking, int inFamily, long ofKey) {
        family = inFamily;
        key = ofKey;
        int row = marking.table(inFamily).find(ofKey);
        actualState = marking.stateOfRow(inFamily, row);
        leftBy = row < 0 ? NOWHERE : marking.table(inFamily).lastTransition(row);
        leftAt = row < 0 ? NOWHERE : marking.table(inFamily).lastSequence(row);
    }

    public Reason reason() {
        return reason;
    }

    /** The place whose token was missing, or -1. */
    public int place() {
        return place;
    }

    /** The family of {@link #key}, or -1. */
    public int family() {
        return family;
    }

    public long key() {
        return key;
    }

    /** The transition that was refused last, or -1. */
    public int transition() {
        return transition;
    }

    /** What user code threw, or null. */
    public @Nullable Throwable poison() {
        return poison;
    }

    /** The index of the guard or invariant that failed, or -1. */
    public int guard() {
        return guard;
    }

    /** The state place in which the key is, or -1. */
    public int actualState() {
        return actualState;
    }

    /** The transition that moved the key last, or -1. */
    public int leftBy() {
        return leftBy;
    }

    /** The sequence of that firing, or -1. */
    public long leftAt() {
        return leftAt;
    }
}
