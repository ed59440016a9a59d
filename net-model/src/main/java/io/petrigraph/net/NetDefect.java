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
        DUPLICATE_NAME,
        UNKNOWN_NAME,
        WRONG_WIDTH,
        WRONG_COLOUR,
        UNBOUND_VARIABLE,
        UNUSED_VARIABLE,
        ILLEGAL_EXPRESSION,
        ILLEGAL_COUNT,
        CARRY_WITHOUT_CONSUME,
        HALF_EDGE,
        KEY_NOT_LONG,
        EMPTY_ENUMERATION,
        EMPTY_FAMILY,
        MISSING_COMPUTATION,
        ILLEGAL_INITIAL_TOKEN,
        ILLEGAL_FOR_ALL,
        ILLEGAL_POLICY,
        TOO_LARGE
    }

    @Override
    public String toString() {
        return where + ": " + cause + "; " + cure + " [" + code + "]";
    }
}
