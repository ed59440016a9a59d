package io.petrigraph.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal that says how far a long command is: rate, share, time left. Silent in a pipe. One thread. */
final class ProgressLine {
    /** Set by the launcher where standard error is a terminal: JDKs do not agree on how to ask. */
    private static final String TERMINAL = "petrigraph.terminal";

    private static final double NS_PER_SECOND = 1e9;

    private final PrintWriter err;
    private final boolean isShown;
    private final long startNs = System.nanoTime();

    ProgressLine(PrintWriter err, boolean quiet) {
        this.err = err;
        this.isShown = !quiet && Boolean.getBoolean(TERMINAL);
    }

    /** {@code what} is done so far, of so many. */
    void show(String what, long done, long total) {
        if (!isShown) {
            return;
        }
        double seconds = (System.nanoTime() - startNs) / NS_PER_SECOND;
        double share = total == 0 ? 1 : (double) done / total;
        String left = share == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", seconds / share - seconds);
        err.printf(
                Locale.ROOT,
                "\r%,d of %,d %s (%.0f %%), %,.0f/s%s   ",
                done,
                total,
                what,
                share * 100,
                done / seconds,
                left);
        err.flush();
    }

    void done() {
        if (isShown) {
            err.println();
        }
    }
}
