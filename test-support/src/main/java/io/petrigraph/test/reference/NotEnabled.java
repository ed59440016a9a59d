package io.petrigraph.test.reference;

/** A binding is not enabled; the message says which rule forbids it. It carries no stack trace: it is an answer. */
public final class NotEnabled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotEnabled(String rule) {
        super(rule, null, false, false);
    }

    static void unless(boolean condition, String rule) {
        if (!condition) {
            throw new NotEnabled(rule);
        }
    }
}
