package io.petrigraph.pnml;

import io.petrigraph.net.NetLimits;

/** Numbers of labels and terms, with their bounds. Stateless. */
final class Numbers {
    private Numbers() {}

    /** An integer; fails at the element. */
    static long integer(PnmlElement at, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw at.expected("an integer", PnmlElement.shown(text));
        }
    }

    /** A number of tokens from {@code low} up; fails at the element. */
    static long count(PnmlElement at, String text, long low) {
        long count;
        try {
            count = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw at.expected("a number of tokens", PnmlElement.shown(text));
        }
        return bounded(at, count, low);
    }

    static long bounded(PnmlElement at, long count, long low) {
        if (count < low || count > NetLimits.MAX_COUNT) {
            throw at.expected("a number from " + low + " to " + NetLimits.MAX_COUNT, "" + count);
        }
        return count;
    }
}
