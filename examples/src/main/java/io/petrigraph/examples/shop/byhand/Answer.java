package io.petrigraph.examples.shop.byhand;

/** How an event ended. */
public enum Answer {
    /** It happened. */
    COMMITTED,
    /** The customer or order was never created. */
    NO_SUCH_ID,
    /** The order's id is taken. */
    ID_TAKEN,
    /** The order is in another state. */
    WRONG_STATE,
    /** The amount is not positive. */
    NOT_POSITIVE
}
