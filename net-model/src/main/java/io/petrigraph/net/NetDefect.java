package io.petrigraph.net;

/**
 * One defect of a declaration.
 *
 * @param code the kind of defect
 * @param where the element, for example {@code transition "Order.pay", arc 2 (produce "Order.Paid")}
 * @param cause what is wrong
 * @param cure what to write instead
 */
public record NetDefect(Code code, String where, String cause, String cure) {

    /** The kinds of defects. */
    public enum Code {
        ILLEGAL_NAME,
        DUPLICATE_NAME,
        UNKNOWN_NAME,
        TOO_LARGE,
        EMPTY_ENUMERATION,
        EMPTY_FAMILY,
        KEY_NOT_LONG,
        ILLEGAL_UNIQUENESS,
        NOT_A_STATE,
        WRONG_WIDTH,
        WRONG_COLOUR,
        UNBOUND_VARIABLE,
        OUT_OF_SCOPE,
        ILLEGAL_EXPRESSION,
        ILLEGAL_COUNT,
        CARRY_WITHOUT_CONSUME,
        LOST_ROW,
        HALF_EDGE,
        MISSING_COMPUTATION,
        ILLEGAL_VARIANTS,
        ILLEGAL_EAGER,
        ILLEGAL_FOR_ALL,
        ILLEGAL_POLICY,
        ILLEGAL_INITIAL_TOKEN,
        /** Only in bytes: a net whose parts contradict each other. */
        INCONSISTENT
    }

    @Override
    public String toString() {
        return where + ": " + cause + "; " + cure + " [" + code + "]";
    }
}
