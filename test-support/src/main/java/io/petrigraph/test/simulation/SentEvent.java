package io.petrigraph.test.simulation;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.commit.Awaited;
import io.petrigraph.test.contract.Action;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent and saw.
 *
 * @param sentBehind the last sequence that was claimed when it was sent
 */
record SentEvent(Action.Fire fire, Awaited event, long sentBehind) {
    /** The outcome, or null while there is none. */
    @Nullable
    Outcome outcome() {
        return event.outcomeAcquire();
    }

    @Override
    public String toString() {
        Outcome seen = outcome();
        return fire + " attempts=" + event.attempts() + " decidedBehind=" + event.decidedBehind() + " outcome="
                + (seen == null ? "none" : seen.status() + " " + seen.message());
    }
}
