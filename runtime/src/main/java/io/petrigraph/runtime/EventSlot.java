package io.petrigraph.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One slot of the ring. The caller that claimed it fills it and publishes it; the engine's thread reads it and empties it.
 * The ring's sequence orders the two.
 */
final class EventSlot {
    /** The event's id, or -1 where {@link #call} says what is asked. */
    int event;
    /** A bit for each parameter that the words carry. */
    long given;

    final long[] words;
    long eventIdHi;
    long eventIdLo;
    /** True where the event is refused when the one before it on its lane was. */
    boolean chained;

    /** True where the slot holds an event of {@link #lane}: what is behind the lane is an earlier lap's otherwise. */
    boolean isLaneEvent;

    /**
     * The lane of the event. It stays when the event is done, and is written only where another lane takes the slot: writing a
     * reference costs a fence under most collectors, and the lane is nearly always the same.
     */
    @Nullable
    Lane lane;

    @Nullable
    Call call;

    EventSlot(int maxParameters) {
        words = new long[maxParameters];
    }
}
