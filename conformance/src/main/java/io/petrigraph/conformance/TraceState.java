package io.petrigraph.conformance;

import io.petrigraph.structure.plain.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All markings that the traces which lead here can have led to, and where each next activity leads: known once, used by
 * every trace that begins alike. One thread uses it.
 */
final class TraceState {
    private final Set<Weights> markings;
    private final Map<String, TraceState> next = new HashMap<>();

    TraceState(Set<Weights> markings) {
        this.markings = markings;
    }

    Set<Weights> markings() {
        return markings;
    }

    @Nullable
    TraceState next(String activity) {
        return next.get(activity);
    }

    void next(String activity, TraceState state) {
        next.put(activity, state);
    }
}
