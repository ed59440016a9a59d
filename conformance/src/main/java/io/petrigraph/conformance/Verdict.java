package io.petrigraph.conformance;

/** What became of a trace. */
public sealed interface Verdict {

    /** The whole trace is a run of the net, and ends where the net may end. */
    enum Fits implements Verdict {
        FITS
    }

    /**
     * No run of the net begins like this.
     *
     * @param position index of the first event that no run allows, from 0; the length of the trace where only its end is
     *     wrong
     * @param activity the event's activity; empty where only the end is wrong
     * @param reason what is missing, and what was possible instead
     */
    record Refused(int position, String activity, String reason) implements Verdict {}

    /**
     * The search met a limit: nobody knows.
     *
     * @param position index of the event at which it did
     * @param activity the event's activity; empty at the end of the trace
     * @param reason the limit
     */
    record Undecided(int position, String activity, String reason) implements Verdict {}
}
