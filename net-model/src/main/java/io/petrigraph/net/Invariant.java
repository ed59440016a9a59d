package io.petrigraph.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every key of a family that a step touched, after the step. A step that breaks it changes nothing.
 *
 * @param id dense index in {@link Net#invariants()}
 * @param name refusals name it
 * @param family the family whose touched keys are checked; variable 0 of the view is the key
 * @param reads ids of the places it looks at: read arcs of every transition that touches the family
 * @param scope when it is checked
 * @param function null in a net that was read back from a log
 */
public record Invariant(
        int id,
        String name,
        int family,
        List<Integer> reads,
        Scope scope,
        @Nullable GuardFunction function) {

    /** When an invariant is checked. */
    public enum Scope {
        /** After every step, also inside a transaction. */
        STEP,
        /** At the commit of a transaction; outside one after the step. */
        COMMIT
    }

    public Invariant {
        reads = List.copyOf(reads);
    }
}
