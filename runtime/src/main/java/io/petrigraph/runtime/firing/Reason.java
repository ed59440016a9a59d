package io.petrigraph.runtime.firing;

/** Why a transition is not enabled with a binding. */
public enum Reason {
    /** It is enabled. */
    NONE,
    /** A key that must exist was never created, or has ended. */
    NO_SUCH_ID,
    /** A key is in another state than an arc asks for, or a key to be created is taken. */
    WRONG_STATE,
    /** A token is missing, an inhibitor matches, or a unique place would hold two tokens of one key. */
    NOT_ENABLED,
    /** A word does not exist: overflow, no successor, outside the column's range. */
    UNDEFINED,
    /** A guard is false. */
    GUARD_FAILED,
    /** Another live row has the value of a unique field. */
    UNIQUE_TAKEN,
    /** An invariant does not hold after the step. */
    INVARIANT_FAILED,
    /** The engine's own firings of this step would be more than the limit. */
    CASCADE_LIMIT,
    /** User code threw. */
    POISONED
}
