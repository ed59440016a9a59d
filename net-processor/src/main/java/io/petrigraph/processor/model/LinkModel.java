package io.petrigraph.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A link that a transition makes, removes or asks for.
 *
 * @param end the edge, seen from {@code subject}
 * @param subject name of the argument (or receiver) at this end
 * @param other name of the argument at the other end; null where every linked one is meant
 * @param kind what is done with it
 */
public record LinkModel(
        EdgeEnd end, String subject, @Nullable String other, Kind kind) {
    /** What is done with a link. */
    public enum Kind {
        /** It is made. */
        ADD,
        /** It is there, and goes. */
        REMOVE,
        /** It is there, and stays. */
        TEST,
        /** It is not there. */
        ABSENT
    }
}
