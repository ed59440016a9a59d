package io.petrigraph.net;

import org.jspecify.annotations.Nullable;

/**
 * A condition on a transition's binding. Either data ({@link #condition}) or user code ({@link #function}); a net that
 * was read back from a log has neither for user guards, and replay never asks.
 *
 * @param name unique within the transition; refusals name it
 */
public record Guard(
        String name,
        @Nullable Condition condition,
        @Nullable GuardFunction function) {}
