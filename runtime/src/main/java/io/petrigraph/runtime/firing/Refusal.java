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

    void clear() {
        reason = Reason.NONE;
        place = NOWHERE;
        family = NOWHERE;
        guard = NOWHERE;
        actualState = NOWHERE;
        leftBy = NOWHERE;
        leftAt = NOWHERE;
        key = 0;
        transition = NOWHERE;
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
        place = wanted.id();
        about(marking, wanted.group(), rowKey);
        reason = actualState == NOWHERE && leftBy == NOWHERE ? Reason.NO_SUCH_ID : Reason.WRONG_STATE;
        return false;
    }

    /** A key that must exist does not. */
    boolean noSuchId(Marking marking, int inFamily, long missingKey) {
        about(marking, inFamily, missingKey);
        reason = Reason.NO_SUCH_ID;
        return false;
    }

    /** A key that is to be new exists. */
    boolean taken(Marking marking, int inFamily, long takenKey) {
        about(marking, inFamily, takenKey);
        reason = Reason.WRONG_STATE;
        return false;
    }

    boolean uniqueTaken(int inFamily, long takenKey) {
        family = inFamily;
        key = takenKey;
        reason = Reason.UNIQUE_TAKEN;
        return false;
    }

    boolean notEnabled(Place at) {
        place = at.id();
        reason = Reason.NOT_ENABLED;
        return false;
    }

    /** No token of the places that could give the open variables their values makes a binding. */
    boolean noBinding(Pattern[] walkable) {
        place = walkable.length == 0 ? NOWHERE : walkable[0].place.id();
        reason = Reason.NOT_ENABLED;
        return false;
    }

    boolean undefined() {
        reason = Reason.UNDEFINED;
        return false;
    }

    boolean guardFailed(int index) {
        guard = index;
        reason = Reason.GUARD_FAILED;
        return false;
    }

    boolean invariantFailed(int invariant, int inFamily, long ofKey) {
        guard = invariant;
        family = inFamily;
        key = ofKey;
        reason = Reason.INVARIANT_FAILED;
        return false;
    }

    boolean cascadeLimit() {
        reason = Reason.CASCADE_LIMIT;
        return false;
    }

    boolean poisoned(Throwable thrown) {
        poison = thrown;
        reason = Reason.POISONED;
        return false;
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
        actualState = marking.stateOf(inFamily, ofKey);
        int row = marking.table(inFamily).find(ofKey);
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
