package io.petrigraph.runtime;

/**
 * How an event ended. On a lane this is all that the hot path sees; {@link Outcome} has the details. What the caller does
 * next stands at each.
 */
public enum Status {
    /** Fired; its sequence is the place of its first firing in the global order. Go on. */
    COMMITTED,
    /** A key is in another state than the event needs. Read its state, or drop the event. */
    WRONG_STATE,
    /** A key was never created, or has ended. Create it first, or drop the event. */
    NO_SUCH_ID,
    /** A guard is false. Change the event, or drop it. */
    GUARD_FAILED,
    /** A token is missing, an inhibitor matches, a number overflows. Try again after another event, or drop it. */
    NOT_ENABLED,
    /** An invariant would not hold afterwards. Change the event, or drop it. */
    INVARIANT_FAILED,
    /** Another live row has the value of a unique field. Choose another value. */
    UNIQUE_TAKEN,
    /** What a transaction saw has changed. Begin it again. */
    CONFLICT,
    /** More eager firings would follow than the limit allows. Raise the limit, or split the event. */
    CASCADE_LIMIT,
    /** The ring or the log is behind. Nothing was done: offer the event again later. */
    BACK_PRESSURED,
    /** The storage has no space. Nothing was done: free some, then offer the event again. */
    LOG_FULL,
    /** User code threw, or the event has too many bytes for a record. Mend it. */
    POISONED,
    /** An earlier verb of the same chain on this lane was refused. Look at that one. */
    AFTER_REFUSED,
    /** The engine has not moved for the stall time-out; this event was taken back and will not happen. */
    STALLED,
    /** The engine is closing or closed; nothing was done. */
    CLOSED,
    /** The engine has failed and must be opened again; whether the event happened, the log says after that. */
    FAILED
}
