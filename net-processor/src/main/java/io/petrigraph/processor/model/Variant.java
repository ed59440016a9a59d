package io.petrigraph.processor.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One transition of the net: a verb with each of its unions narrowed to one state.
 *
 * @param verb the method
 * @param event the event that asks for it
 * @param name the transition's name, unique in the net
 * @param source the state of the receiver; null where there is none
 * @param target the state of the moved or created entity; null where there is none
 * @param chosen for each argument over a union: the state
 */
public record Variant(
        VerbModel verb,
        String event,
        String name,
        @Nullable StateModel source,
        @Nullable StateModel target,
        Map<String, StateModel> chosen) {
    public Variant {
        chosen = Map.copyOf(chosen);
    }
}
