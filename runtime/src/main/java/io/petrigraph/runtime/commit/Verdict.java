package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** What was decided of an event. Valid while its caller is told. */
public interface Verdict {
    /** The sequence of the first firing, where nothing was refused. */
    long sequence();

    /** Why nothing happened, or null where it did. */
    @Nullable
    Outcome refusal();

    /** Which of its variants the event fired, or -1. */
    int transition();

    /** How often it was tried beyond its home: 0 for an event that was local. */
    int attempts();

    /** The last sequence that was claimed when it was decided: a refusal is right in the marking behind it. */
    long decidedBehind();
}
