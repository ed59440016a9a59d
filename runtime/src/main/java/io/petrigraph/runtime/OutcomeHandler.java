package io.petrigraph.runtime;

/** Receives the outcomes of a lane, in the order of its tickets, on the thread that polls. */
@FunctionalInterface
public interface OutcomeHandler {
    /** {@code sequence} is that of the first firing, or -1 where the event was refused. */
    void onOutcome(long ticket, Status status, long sequence);
}
