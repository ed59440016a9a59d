package io.petrigraph.runtime;

/**
 * How an event ended. On a lane this is all that the hot path sees; {@link Outcome} has the details. What the caller does
 * next stands at each.
 */
public enum Status {
    /** Fired; its sequence is the place of its first firing in the global order. Go on. */
    COMMITTED(0),
    /** A key is in another state than the event needs. Read its state, or drop the event. */
    WRONG_STATE(1),
    /** A key was never created, or has ended. Create it first, or drop the event. */
    NO_SUCH_ID(2),
    /** A guard is false. Change the event, or drop it. */
    GUARD_FAILED(3),
    /** A token is missing, an inhibitor matches, a number overflows. Try again after another event, or drop it. */
    NOT_ENABLED(4),
    /** An invariant would not hold afterwards. Change the event, or drop it. */
    INVARIANT_FAILED(5),
    /** Another live row has the value of a unique field. Choose another value. */
    UNIQUE_TAKEN(6),
    /** What a transaction saw has changed. Begin it again. */
    CONFLICT(7),
    /** More eager firings would follow than the limit allows. Raise the limit, or split the event. */
    CASCADE_LIMIT(8),
    /** The ring or the log is behind. Nothing was done: offer the event again later. */
    BACK_PRESSURED(9),
    /** The storage has no space. Nothing was done: free some, then offer the event again. */
    LOG_FULL(10),
    /** The event's records would be longer than the log takes. Nothing was done: make it smaller, or segments longer. */
    TOO_LARGE(11),
    /** User code threw. Mend it. */
    POISONED(12),
    /** An earlier verb of the same chain on this lane was refused. Look at that one. */
    AFTER_REFUSED(13),
    /** The engine has not moved for the stall time-out; this event was taken back and will not happen. */
    STALLED(14),
    /** The engine is closing or closed; nothing was done. */
    CLOSED(15),
    /** The engine has failed and must be opened again; whether the event happened, the log says after that. */
    FAILED(16);

    private static final Status[] BY_CODE = values();

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** The number that stands for it in a lane's ring. */
    int code() {
        return code;
    }

    static Status of(int code) {
        return BY_CODE[code];
    }
}
