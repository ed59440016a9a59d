package io.petrigraph.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A link that a transition makes or removes.
 *
 * @param end the edge, seen from {@code subject}
 * @param subject name of the argument (or receiver) at this end
 * @param other name of the argument at the other end; null where every linked one is meant
 * @param add true where it is made
 */
public record LinkModel(
        EdgeEnd end, String subject, @Nullable String other, boolean add) {}
