package io.petrigraph.net;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link Variable.Origin#COMPUTED} variable gets its value: user code, run once before the firing, after the guards;
 * the log records what it returned.
 *
 * @param variable index of the variable
 * @param name for messages
 * @param function null in a net that was read back from a log
 */
public record Computation(
        int variable, String name, @Nullable ValueFunction function) {}
