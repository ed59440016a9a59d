package io.petrigraph.pnml;

/**
 * A net says what PNML has no words for: where, what, and what to say instead. The message says all of it: {@code
 * transition "ship": guard "paid" is code; state it as a Condition}.
 */
public final class UnwritableNetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;
    private final String cure;

    UnwritableNetException(String where, String what, String cure) {
        super(where + ": " + what + "; " + cure);
        this.where = where;
        this.what = what;
        this.cure = cure;
    }

    /** The element of the net, for example {@code place "Order.New"}. */
    public String where() {
        return where;
    }

    /** What cannot be written. */
    public String what() {
        return what;
    }

    /** What could be said instead. */
    public String cure() {
        return cure;
    }
}
