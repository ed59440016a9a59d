package io.petrigraph.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One slot of the ring. The caller that claimed it fills it and publishes it; the engine's thread reads it and clears its
 * references. The ring's sequence orders the two.
 */
final class EventSlot {
    /** The event's id, or -1 where {@link #call} says what is asked. */
    int event;
    /** A bit for each parameter that the words carry. */
    long given;

    final long[] words;
    long eventIdHi;
    long eventIdLo;
    /** The number that the lane gave the event. */
    long ticket;
    /** True where the event is refused when the one before it on its lane was. */
    boolean chained;

    @Nullable
    Lane lane;

    @Nullable
    Call call;

    EventSlot(int maxParameters) {
        words = new long[maxParameters];
    }
}
