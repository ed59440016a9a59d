package io.petrigraph.runtime.play;

/** Which of the transitions that may be enabled a partition tries next. The net's own priorities hold under each of them. */
public enum PlayPolicy {
    /** One of the highest priority, those in turn. */
    PRIORITY,
    /** All in turn. */
    ROTATION,
    /** One at random, from a seed. */
    RANDOM
}
